/** The summary that the command line prints. */
import { checkedAlone } from '../damaged-workbook-text';

export const more = (count: string) => `  … и ещё ${count}`;
export const priority = 'в первую очередь';
export const attention = 'обратить внимание';
export const low = 'низкие результаты';
export const risk = 'зона риска';
export const noFlags = 'Признаки не вычислялись: в книге нет результатов.';
export const noIndex = 'Индекс объективности не рассчитан: мало данных.';
export const indexIs = (percent: string) => `Индекс объективности: ${percent}.`;
export const nothingToRecheck = 'Поводов для перепроверки не найдено.';
export const schoolsToRecheck = 'Школы, результаты которых стоит перепроверить:';
export const fewData = (schools: string) =>
  `Мало данных, чтобы судить: ${schools}. Это не значит, что всё хорошо.`;
export const schoolsToSupport = 'Школы с низкими результатами и те, за которыми нужно наблюдать:';
export const noExpected = 'Таблица 1 не заполнена: район не определён.';
export const planTitle = 'План года по «дорожной карте»';
export const expectedCounts = (title: string, year: number, total: string, states: string) =>
  `${title} на ${year} год: ожидаемых результатов ${total}; ${states}.`;
export const asked = (count: string) => `Предложено, но не записано без вашего решения: ${count}.`;
export const kept = (count: string) => `Оставлен ваш текст, хотя в документе другой: ${count}.`;
export const protocolsRead = 'Прочитаны протоколы и сводные отчёты:';
export const sheetOf = (file: string | null, sheet: string) =>
  `${file === null ? '' : `${file}, `}лист «${sheet.trim()}»`;
export const checkedAloneOf = (name: string, sheets: readonly string[]) =>
  `Файл «${name}» прочитан не весь. ${checkedAlone(sheets)}`;
export const noneAlone = (name: string) =>
  `Файл «${name}» прочитан не весь; среди остальных его листов нет ни одного знакомого.`;
