import {
  addedSheetsText,
  addMissingText,
  existingSheetsText,
  filledSheetsText,
} from '../../src/text/district-sheets-text';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Лист${index}`);

test.each([
  [4, 'Добавить 4\u00a0недостающих листа?'],
  [5, 'Добавить 5\u00a0недостающих листов?'],
  [21, 'Добавить 21\u00a0недостающий лист?'],
])('%i missing sheets are asked about in the right case', (count, sentence) => {
  expect(addMissingText(1, names(count))).toBe(`${sentence} Этот лист останется без изменений.`);
});

test('a few missing sheets are named', () => {
  expect(addMissingText(1, ['Школы'])).toMatch(/^Добавить 1\u00a0недостающий лист: «Школы»\? Этот/u);
  expect(addMissingText(2, ['Школы', 'Шкалы'])).toMatch(
    /^Добавить 2\u00a0недостающих листа: «Школы», «Шкалы»\? Листы, которые уже есть, останутся/u,
  );
});

test('one sheet and several are spoken of in their own number', () => {
  expect(existingSheetsText(['Школы'])).toMatch(/^В книге уже есть лист «Школы»: в нём могут быть/u);
  expect(existingSheetsText(['Школы', 'Шкалы'])).toMatch(
    /^В книге уже есть листы «Школы», «Шкалы»: в них могут быть/u,
  );
  expect(filledSheetsText(['Школы'])).toMatch(/^На листе «Школы» уже есть ваши данные/u);
  expect(filledSheetsText(['Школы', 'Шкалы'])).toMatch(/^На листах «Школы», «Шкалы» уже есть ваши данные/u);
  expect(addedSheetsText(['Школы'])).toMatch(/^Добавлен 1\u00a0лист: «Школы»/u);
  expect(addedSheetsText(['Школы', 'Шкалы'])).toMatch(/^Добавлены 2\u00a0листа/u);
});
