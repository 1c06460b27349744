/** What the command line says of explanations. */
import { counted } from '../plural';

const findingForms = { one: 'замечание', few: 'замечания', many: 'замечаний', other: 'замечания' };

export const nothingToExplain = 'Пояснять нечего: ни предупреждений, ни вопросов нет.';
export const explainable = (count: number) => `Можно пояснить ${counted(count, findingForms)}:`;
export const moreExplainable = (count: number) => `  … и ещё ${counted(count, findingForms)}`;
export const howToExplain =
  'Пояснить одно: --at ЛИСТ!ЯЧЕЙКА --text ПОЯСНЕНИЕ --by КТО. Ошибки пояснить нельзя, их исправляют.';
export const explainNeeds =
  'Чтобы записать пояснение, нужны три ключа: --at ЛИСТ!ЯЧЕЙКА, --text ПОЯСНЕНИЕ и --by КТО.';
export const explainOnly = 'Ключи --at, --text и --about есть только у команды explain.';
export const wrongPlace = (at: string) =>
  `Место «${at}» не подходит: нужны лист и ячейка, например Результаты!F12.`;
export const nothingHere = (at: string) =>
  `В ячейке ${at} нет замечания, которое можно пояснить. Посмотреть все: msoko explain без ключа --at.`;
export const onlyErrors = (at: string) => `В ячейке ${at} — ошибка: её исправляют, а не поясняют.`;
export const severalHere = (at: string, titles: readonly string[]) =>
  `В ячейке ${at} несколько замечаний: ${titles.map((title) => `«${title}»`).join(', ')}. Назовите нужное: --about НАЗВАНИЕ.`;
