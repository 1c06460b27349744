import { findScale, markOfScore } from '../../../src/core/results/find-scale';
import { parseScalesFile } from '../../../src/core/schema/scales-file';
import type { Scale } from '../../../src/core/schema/scale';
import { scales } from '../../../src/data/scales/scales';
import file from '../../../src/data/scales/scales.json';
import { jsonProblemText } from '../../../src/text/json-problem-text';

function find(
  schoolYear: number,
  procedure: string,
  grade: number,
  subject: string,
  level = '',
): Scale | null {
  return findScale(scales, { schoolYear, procedure, grade, subject, level });
}

// «0–9/10–15/16–20/21–24» and the like, as the documents print them.
it.each([
  [2025, 'ВПР', 4, 'Русский язык', '0–9/10–15/16–20/21–24', true],
  [2023, 'ВПР', 8, 'Русский язык', '0–25/26–31/32–44/45–51', true],
  [2023, 'ВПР', 8, 'Математика', '0–7/8–14/15–20/21–25', true],
  [2025, 'ОГЭ', 9, 'Русский язык', '0–14/15–25/26–32/33–37', true],
  [2025, 'ОГЭ', 9, 'Математика', '0–7/8–14/15–21/22–31', true],
  [2020, 'ВПР', 4, 'Русский язык', '0–13/14–23/24–32/33–38', false],
  [2020, 'ВПР', 4, 'Математика', '0–5/6–9/10–14/15–20', false],
  [2020, 'ВПР', 5, 'Русский язык', '0–17/18–28/29–38/39–45', false],
  [2020, 'ВПР', 5, 'Математика', '0–6/7–10/11–14/15–20', false],
  [2020, 'ВПР', 6, 'Русский язык', '0–24/25–34/35–44/45–51', false],
  [2020, 'ВПР', 6, 'Математика', '0–5/6–9/10–13/14–16', false],
  [2020, 'ВПР', 7, 'Русский язык', '0–21/22–31/32–41/42–47', false],
  [2020, 'ВПР', 7, 'Математика', '0–6/7–11/12–15/16–19', false],
])('%i %s %i %s: %s', (year, procedure, grade, subject, printed, isConfirmed) => {
  const scale = find(year, procedure, grade, subject);
  expect(scale?.isConfirmed).toBe(isConfirmed);
  printed.split('/').forEach((range, index) => {
    const [from, to] = range.split('–').map(Number);
    expect(markOfScore(from!, scale!)).toBe(index + 2);
    expect(markOfScore(to!, scale!)).toBe(index + 2);
    if (index === 3) expect(scale?.maximum).toBe(to);
  });
});

it.each([
  ['Русский язык', '', 24],
  ['Математика', 'профильный', 27],
  ['Математика', 'базовый', 3],
  ['Обществознание', '', 42],
  ['Информатика', '', 40],
  ['География', '', 37],
  ['Физика', '', 36],
  ['Химия', '', 36],
  ['Биология', '', 36],
  ['История', '', 32],
  ['Литература', '', 32],
  ['Иностранный язык', '', 22],
])('the certificate asks %s %s for %i points', (subject, level, threshold) => {
  expect(find(2025, 'ЕГЭ', 11, subject, level)?.threshold).toBe(threshold);
});

it('leaves the scales of the changed tests unknown', () => {
  expect(find(2025, 'ВПР', 4, 'Математика')).toBeNull();
  expect(find(2025, 'ВПР', 5, 'Русский язык')).toBeNull();
  expect(find(2024, 'ВПР', 8, 'Русский язык')).toBeNull();
});

describe('a file of scales', () => {
  const whole = file.scales[0]!;
  const said = (...changed: unknown[]) => {
    const reading = parseScalesFile({ scales: changed });
    return reading.ok ? [] : reading.problems.map((problem) => jsonProblemText('scales.json', problem));
  };

  it('gives one scale a school year, with what is left out', () => {
    const reading = parseScalesFile({ scales: [{ ...whole, schoolYears: [2024, 2025] }] });
    expect(reading.ok && reading.scales).toMatchObject([
      { schoolYear: 2024, level: '', threshold: null, isConfirmed: true },
      { schoolYear: 2025, level: '', threshold: null, isConfirmed: true },
    ]);
  });

  it('says what is wrong, where and how to mend it', () => {
    expect(said(whole, { ...whole, cuts: [16, 10, 21] })).toEqual([
      'Файл «scales.json», шкала 2, поле «границы отметок» (cuts): нужны три возрастающих числа: наименьший балл отметок «3», «4» и «5». Впишите их по порядку, например [10, 16, 21].',
    ]);
    expect(said({ ...whole, maximum: 20 })).toEqual([
      'Файл «scales.json», шкала 1, поле «границы отметок» (cuts): граница 21 больше наибольшего балла 20. Сверьте оба числа с описанием работы.',
    ]);
    expect(said({ ...whole, source: undefined, sourse: 'x' }).join(' ')).toContain('«sourse»');
    expect(said({ ...whole, grade: 'четыре' })).toHaveLength(1);
  });
});
