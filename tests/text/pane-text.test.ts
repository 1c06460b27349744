import {
  besidesText,
  filledText,
  megabytesText,
  mendButtonText,
  mendedText,
  savedText,
  severityWord,
  volumeSentence,
  writeRowsText,
} from '../../src/text/pane-text';

/** Numbers stand to their words by spaces that do not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [1, 'ошибка', 'предупреждение', 'для сведения'],
  [2, 'ошибки', 'предупреждения', 'для сведения'],
  [5, 'ошибок', 'предупреждений', 'для сведения'],
  [11, 'ошибок', 'предупреждений', 'для сведения'],
  [21, 'ошибка', 'предупреждение', 'для сведения'],
  [1.5, 'ошибки', 'предупреждения', 'для сведения'],
] as const)('%p takes its own form of every severity', (count, error, warning, info) => {
  expect(severityWord('error', count)).toBe(error);
  expect(severityWord('warning', count)).toBe(warning);
  expect(severityWord('info', count)).toBe(info);
});

test.each([
  [1, 'Исправлена 1 ячейка.'],
  [2, 'Исправлены 2 ячейки.'],
  [5, 'Исправлено 5 ячеек.'],
  [11, 'Исправлено 11 ячеек.'],
  [21, 'Исправлена 21 ячейка.'],
])('after mending %p', (count, sentence) => {
  expect(plain(mendedText(count))).toBe(sentence);
});

test.each([
  [[], 'Таблица записана в книгу.'],
  [['Таблица'], 'Таблица записана на лист «Таблица».'],
  [['Таблица', 'Таблица (2026)'], 'Таблица записана на листы «Таблица», «Таблица (2026)».'],
])('the table was written to %p', (sheets, sentence) => {
  expect(filledText(sheets)).toBe(sentence);
});

test('buttons name what they do in the accusative', () => {
  expect(plain(mendButtonText(1))).toBe('Исправить');
  expect(plain(mendButtonText(21))).toBe('Исправить 21 ячейку');
  expect(plain(mendButtonText(22))).toBe('Исправить 22 ячейки');
  expect(plain(writeRowsText(1))).toBe('Записать 1 строку');
  expect(plain(writeRowsText(5))).toBe('Записать 5 строк');
});

test('sizes, files and volumes are whole sentences', () => {
  expect(plain(megabytesText(300_000_000))).toBe('300 МБ');
  expect(plain(megabytesText(1_250_000))).toBe('1,3 МБ');
  expect(plain(besidesText(1))).toBe('и ещё 1 файл');
  expect(plain(besidesText(10))).toBe('и ещё 10 файлов');
  expect(plain(savedText('А.xlsx', 0))).toBe('Книга сохранена под именем «А.xlsx».');
  expect(plain(savedText('А.xlsx', 2))).toBe('Книга сохранена под именем «А.xlsx», в ней 2 листа отчёта.');
  expect(plain(volumeSentence(3, 21, 5))).toBe('Проверено: 3 листа, 21 строка и 5 ячеек.');
});
