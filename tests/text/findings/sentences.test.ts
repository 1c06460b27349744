import { cellSentences } from '../../../src/text/findings/cells';
import { testKeyText } from '../../../src/text/findings/sentences';
import { protocolSentences } from '../../../src/text/findings/protocols';
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
  const { what } = protocolSentences['summary-percent-not-whole'].text({ percent: 47.57, participants });
  expect(what).toBe(`${text} — не целое число работ.`);
});

test('a row at odds with itself says what stands in it and what must stand beside', () => {
  const { what } = rowSentences['condition-failed'].text({
    rule: 'order-needs-date',
    field: 'Дата приказа',
    want: 'filled',
    allowed: [],
    because: [{ field: '№ приказа', value: '151', type: 'string' }],
    reason: null,
  });
  expect(what).toBe('Указано: «№ приказа» — «151», а столбец «Дата приказа» пуст.');
  const told = (value: number, type: 'number' | 'date' | 'schoolYear') =>
    rowSentences['condition-failed'].text({
      rule: 'r',
      field: 'Б',
      want: 'filled',
      allowed: [],
      because: [{ field: 'А', value, type }],
      reason: null,
    }).what;
  expect(told(34.5, 'number')).toBe('Указано: «А» — «34,5», а столбец «Б» пуст.');
  expect(told(46_127, 'date')).toBe('Указано: «А» — «15.04.2026», а столбец «Б» пуст.');
  expect(told(2025, 'schoolYear')).toBe('Указано: «А» — «2025/2026», а столбец «Б» пуст.');
});

test('signs that nobody sees have names, a letter stands for itself, and no code is shown', () => {
  const what = (signs: readonly string[]) =>
    cellSentences['odd-characters'].text({ cleaned: 'Школа', signs }).what;
  expect(what(['U+200E', 'U+202A', 'c'])).toBe(
    'В значении «Школа» есть посторонние знаки: знак направления письма, c.',
  );
  expect(what(['U+2060', 'U+FEFF'])).toBe('В значении «Школа» есть посторонние знаки: невидимый знак.');
});
