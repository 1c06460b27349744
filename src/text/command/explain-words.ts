/** What the command line says of explanations. */
import { counted, remarkForms } from '../plural';

const flagForms = { one: 'признак', few: 'признака', many: 'признаков', other: 'признака' };

export const nothingToExplain = 'Пояснять нечего: ни предупреждений, ни вопросов, ни признаков нет.';
export const explainable = (count: number) => `Можно пояснить ${counted(count, remarkForms)}:`;
export const moreExplainable = (count: number) => `  … и ещё ${counted(count, remarkForms)}`;
export const explainableFlags = (count: number) =>
  `Можно пояснить ${counted(count, flagForms)}; признак остаётся, пояснение стоит рядом с ним:`;
export const moreFlags = (count: number) => `  … и ещё ${counted(count, flagForms)}`;
export const howToExplain =
  'Пояснить одно: --at ЛИСТ!ЯЧЕЙКА или --at "ПРИЗНАК · ШКОЛА · КЛАСС · ПРЕДМЕТ", --text ПОЯСНЕНИЕ --by КТО. Ошибки пояснить нельзя, их исправляют.';
export const noSuchFlag = (at: string) =>
  `Признака «${at}» нет. Посмотреть все: msoko explain без ключа --at.`;
export const severalFlags = (at: string, lines: readonly string[]) =>
  `Под «${at}» подходит несколько признаков, уточните: ${lines.map((line) => `«${line}»`).join(', ')}.`;
export const explainNeeds =
  'Чтобы записать пояснение, нужны три ключа: --at МЕСТО, --text ПОЯСНЕНИЕ и --by КТО.';
export const explainOnly = 'Ключи --at, --text и --about есть только у команды explain.';
export const wrongPlace = (at: string) =>
  `Место «${at}» не подходит: нужны лист и ячейка, например Результаты!F12, или признак, например «O1 · edu580101 · 4 · Математика».`;
export const nothingHere = (at: string) =>
  `В ячейке ${at} нет замечания, которое можно пояснить. Посмотреть все: msoko explain без ключа --at.`;
export const onlyErrors = (at: string) => `В ячейке ${at} — ошибка: её исправляют, а не поясняют.`;
export const severalHere = (at: string, titles: readonly string[]) =>
  `В ячейке ${at} несколько замечаний: ${titles.map((title) => `«${title}»`).join(', ')}. Назовите нужное: --about НАЗВАНИЕ.`;
