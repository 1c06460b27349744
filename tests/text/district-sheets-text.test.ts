import {
  addedSheetsText,
  addMissingText,
  existingSheetsText,
  filledSheetsText,
} from '../../src/text/district-sheets-text';

test.each([
  [1, 'Добавить 1\u00a0недостающий лист? Этот лист останется без изменений.'],
  [2, 'Добавить 2\u00a0недостающих листа? Этот лист останется без изменений.'],
  [5, 'Добавить 5\u00a0недостающих листов? Этот лист останется без изменений.'],
  [21, 'Добавить 21\u00a0недостающий лист? Этот лист останется без изменений.'],
])('%i missing sheets are asked about in the right case', (missing, sentence) => {
  expect(addMissingText(1, missing)).toBe(sentence);
});

test('one sheet and several are spoken of in their own number', () => {
  expect(existingSheetsText(['Школы'])).toMatch(/^В книге уже есть лист «Школы»: в нём могут быть/u);
  expect(existingSheetsText(['Школы', 'Шкалы'])).toMatch(
    /^В книге уже есть листы «Школы», «Шкалы»: в них могут быть/u,
  );
  expect(addMissingText(2, 1)).toMatch(/Эти листы останутся без изменений\.$/u);
  expect(filledSheetsText(['Школы'])).toMatch(/^В лист «Школы» уже внесены/u);
  expect(filledSheetsText(['Школы', 'Шкалы'])).toMatch(/^В листы «Школы», «Шкалы» уже внесены/u);
  expect(addedSheetsText(['Школы'])).toMatch(/^Добавлен 1\u00a0лист: «Школы»/u);
  expect(addedSheetsText(['Школы', 'Шкалы'])).toMatch(/^Добавлены 2\u00a0листа/u);
});
