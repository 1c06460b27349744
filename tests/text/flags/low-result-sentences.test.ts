import type { LowResultKey, LowResultRow, LowResultSchool } from '../../../src/core/flags/low-result';
import { lowResultRowText, lowResultSchoolText } from '../../../src/text/flags/low-result-sentences';

const key = (grade: number, subject: string, schoolYear = 2025): LowResultKey => ({
  schoolYear,
  procedure: 'ВПР',
  school: 's1',
  grade,
  subject,
});
const row: LowResultRow = {
  key: key(5, 'Математика'),
  participants: 31,
  low: 12,
  share: 12 / 31,
  state: 'low',
  neededParticipants: 10,
  reliability: 'borderline',
  interval: { lower: 0.237, upper: 0.562 },
  aboveCluster: { othersShare: 0.13, p: 0.001, isAbove: true, level: 'settlement', schools: 9 },
  markers: [],
  pooled: null,
};
const school: LowResultSchool = {
  school: 's1',
  schoolYear: 2025,
  low: [key(5, 'Математика'), key(5, 'Русский язык')],
  lowBefore: [key(5, 'Математика', 2024)],
  tested: 4,
  isManyProcedures: true,
  isTwoYears: true,
  byEither: true,
  byBoth: true,
  isLowResult: true,
  officialLists: [],
  comparison: 'computed',
};

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

test('a procedure: counts, certainty and peers', () => {
  expect(plain(lowResultRowText(row))).toBe(
    'Низкий результат у 12 из 31 участника: 38,7 %, с учётом случайности 23,7–56,2 %. Результат низкий, но на грани: порог превышен, однако это может быть случайностью. Доля заметно больше, чем у других школ (сравнение: город или село), где она 13,0 %.',
  );
});

test('few data, risk, and “not low” that is not confirmed', () => {
  const few = { ...row, state: 'few-data', aboveCluster: null } as const;
  expect(lowResultRowText(few)).toContain('Мало данных: для вывода нужно не меньше 10\u00a0участников.');
  const pooled = { years: [2025, 2024], participants: 13, low: 5, share: 5 / 13, isLow: true };
  expect(lowResultRowText({ ...few, pooled })).toContain(
    'За 2025/2026 и 2024/2025 вместе: 5 из 13, это низкий результат.',
  );
  expect(lowResultRowText({ ...row, state: 'not-low', reliability: 'risk' })).toContain('доля близка к нему');
  expect(lowResultRowText({ ...row, state: 'unconfirmed', markers: ['O1', 'O7'] })).toContain(
    'это не подтверждено: по процедуре есть признаки (O1, O7)',
  );
});

test('a school by the rule, named procedures and the repetition', () => {
  expect(lowResultSchoolText(school, false)).toBe(
    'За 2025/2026 учебный год низкие результаты в 2\u00a0процедурах из 4: ВПР, 5 класс — математика и русский язык. Второй год подряд: ВПР, 5 класс — математика. По расчёту школа относится к ШНОР: это повод для адресной помощи.',
  );
});

test('a school that is not there: one procedure, one condition of two, none, few data', () => {
  const one = {
    ...school,
    low: [key(6, 'Математика')],
    isManyProcedures: false,
    isTwoYears: false,
    isLowResult: false,
  };
  expect(lowResultSchoolText(one, false)).toContain('низкие результаты в 1\u00a0процедуре из 4');
  expect(lowResultSchoolText({ ...school, isTwoYears: false, isLowResult: false }, true)).toContain(
    'Выполнено только одно из двух условий.',
  );
  expect(lowResultSchoolText({ ...one, low: [] }, false)).toContain(
    'проверено по 4\u00a0процедурам из перечня методики.',
  );
  expect(lowResultSchoolText({ ...school, isLowResult: null }, false)).toContain('Мало данных');
});
