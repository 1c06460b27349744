import { forms } from '../../../src/data/forms/forms';
import { cellSentences } from '../../../src/text/findings/cells';
import { testKeyText } from '../../../src/text/findings/sentences';
import { protocolFileSentences } from '../../../src/text/findings/protocol-files';
import { rowSentences } from '../../../src/text/findings/rows';

test.each([
  [['2025/2026', 'ВПР', '4', 'Математика'], 'ВПР, 4 класс, математика, 2025/2026 учебный год'],
  [
    ['2025/2026', 'ЕГЭ', '11', 'Математика', 'профильный', 'edu580201'],
    'ЕГЭ, 11 класс, математика, профильный, edu580201, 2025/2026 учебный год',
  ],
  [['2025', 'ШНОР'], '2025, ШНОР'],
])('the key %j is said in words', (key, text) => {
  expect(testKeyText(key)).toBe(text);
});

test.each([
  [1, '47,57\u00a0% от 1\u00a0участника'],
  [21, '47,57\u00a0% от 21\u00a0участника'],
  [32, '47,57\u00a0% от 32\u00a0участников'],
])('the share of %d participants agrees with their number', (participants, text) => {
  const { what } = protocolFileSentences['summary-percent-not-whole'].text({ percent: 47.57, participants });
  expect(what).toBe(`${text} — не целое число работ.`);
});

test('every condition of a form is said in its own words, of which none is left open', () => {
  const conditions = forms.flatMap(({ rules }) => rules.filter((rule) => rule.kind === 'condition'));
  expect(conditions.length).toBeGreaterThan(15);
  for (const { id, said } of conditions)
    expect([id, said]).toEqual([id, expect.stringMatching(/^[А-ЯЁ].* (?:не|нет) .*\.$/u)]);
  const ids = new Set(conditions.map(({ said }) => said));
  expect(ids.size).toBe(conditions.length);
});

test('a row at odds with itself says which cell is to be filled', () => {
  const { mend } = rowSentences['condition-failed'].text({
    rule: 'order-needs-date',
    field: 'Дата приказа',
    want: 'filled',
    said: 'Указан приказ № 151, но нет его даты.',
    reason: 'У приказа есть и номер, и дата.',
  });
  expect(mend).toBe('Заполните ячейку «Дата приказа» или исправьте остальные данные строки.');
});

test('signs that nobody sees have names, a letter stands for itself, and no code is shown', () => {
  const what = (signs: readonly string[]) =>
    cellSentences['odd-characters'].text({ cleaned: 'Школа', signs }).what;
  expect(what(['U+200E', 'U+202A', 'c'])).toBe(
    'В значении «Школа» есть посторонние знаки: знак направления письма, c.',
  );
  expect(what(['U+2060', 'U+FEFF'])).toBe('В значении «Школа» есть посторонние знаки: невидимый знак.');
});
