import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import { gridFromRows } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';

const today = serialOf(2026, 11, 20) ?? 0;
const details = gridFromRows('Сведения', [
  ['Район', 'Белинский район'],
  ['Отчётная дата', { date: today }],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
  ['Ответственный', 'методист'],
]);
const schools = gridFromRows('Школы', [
  ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
  ['edu580101', 'МОУ СОШ № 1', 'СОШ', 'город', 245],
  ['edu580102', 'МОУ СОШ № 2', 'СОШ', 'село', 90],
]);
const results = gridFromRows('Результаты', [
  ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»', '«3»', '«4»', '«5»'],
  ['2025/2026', 'ВПР', 'edu580101', 5, 'Русский язык', 20, 7, 7, 4, 2],
  ['2025/2026', 'ВПР', 'edu580101', 5, 'Математика', 20, 6, 8, 4, 2],
  ['2025/2026', 'ВПР', 'edu580102', 5, 'Математика', 10, 2, 4, 2, 1],
]);

describe('the whole flow', () => {
  test('a small district is checked, flagged and reported in one call', async () => {
    const district = await loadDistrict('belinsky');
    const analysis = analyze({
      sheets: [details, schools, results].map((grid) => ({ grid })),
      reference,
      district,
      today,
      year: null,
    });
    expect(analysis.period).toEqual({ reportingDate: today, year: 2026 });
    expect(everyFinding(analysis.findings).filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'sum-mismatch',
        place: expect.objectContaining({ sheet: 'Результаты', row: 3 }),
      }),
    ]);
    const low = analysis.flags.lowResults.schools.find(({ school }) => school === 'edu580101');
    expect(low).toMatchObject({ isLowResult: true, tested: 2 });
    expect(analysis.roadmap?.events.length).toBe(107);
    expect(analysis.report.findings.error).toBe(1);
    expect(analysis.expected).toMatchObject({ kind: 'table', year: 2026 });
    expect(analysis.expected?.rows.length).toBe(32);
  });

  test('a finding on a row that is hidden says so, one beside it does not', () => {
    const row = (participants: number) => [
      '2025/2026',
      'ВПР',
      'edu580101',
      5,
      'Математика',
      participants,
      6,
      8,
      4,
      2,
    ];
    const header = [
      ...['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников'],
      ...['«2»', '«3»', '«4»', '«5»'],
    ];
    const grid = gridFromRows('Результаты', [
      header,
      row(21),
      [...row(22).slice(0, 3), 6, ...row(22).slice(4)],
    ]);
    const hidden = { sheet: 'visible' as const, rows: new Set([2]), columns: new Set<number>() };
    const sheets = [details, schools, { ...grid, hidden }].map((each) => ({ grid: each }));
    const { findings } = analyze({ sheets, reference, district: null, today, year: null });
    const sums = everyFinding(findings).filter(({ code }) => code === 'sum-mismatch');
    expect(sums.map(({ place }) => [place.row, place.hidden])).toEqual([
      [1, undefined],
      [2, 'row'],
    ]);
  });

  test('the district says from how many days before its deadline an event is due soon', async () => {
    const district = await loadDistrict('belinsky');
    const soon = (days: number | null) => {
      const own = gridFromRows('Параметры', [
        ['Обозначение', 'Параметр', 'Значение'],
        ['roadmap.due-soon-days', 'Предстоящие', days],
      ]);
      const events = gridFromRows('Дорожная карта', [
        ['Номер', 'Раздел', 'Мероприятие', 'Срок', 'Статус'],
        ['А', 'Своё', 'Первое', '20.12.2026', 'не начато'],
        ['Б', 'Своё', 'Второе', '21.12.2026', 'не начато'],
      ]);
      const sheets = [details, own, events].map((grid) => ({ grid }));
      const { roadmap, findings } = analyze({ sheets, reference, district, today, year: null });
      expect(findings.filter(({ code }) => code === 'parameter-unusable')).toEqual([]);
      const ownEvents = roadmap?.events.filter(({ event }) => event === null) ?? [];
      return ownEvents.map(({ state }) => state === 'due-soon');
    };
    // The reporting date is 30 days before the first deadline.
    expect(soon(null)).toEqual([true, false]);
    expect(soon(29)).toEqual([false, false]);
    expect(soon(31)).toEqual([true, true]);
  });

  test('a year or date that the check refuses is not reckoned with', () => {
    const impossible = gridFromRows('Сведения', [
      ['Отчётная дата', { date: 9600 }],
      ['Календарный год', 0],
    ]);
    const analysis = analyze({
      sheets: [{ grid: impossible }],
      reference,
      district: null,
      today,
      year: null,
    });
    expect(analysis.period).toEqual({ reportingDate: today, year: 2026 });
    expect(analysis.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['below-minimum', 'below-minimum']),
    );
  });

  test('a school that two files spell in another case is one school', () => {
    const again = gridFromRows('Школы', [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      ['EDU580101', 'МОУ СОШ № 1', 'СОШ', 'город', 245],
    ]);
    const sheets = [
      { file: 'район.xlsx', grid: schools },
      { file: 'школа.xlsx', grid: again },
    ];
    const analysis = analyze({ sheets, reference, district: null, today, year: null });
    expect(analysis.schools.map(({ code }) => code)).toEqual(['edu580101', 'edu580102']);
  });

  test('a file with nothing known says so and nothing else', () => {
    const grid = gridFromRows('Лист1', [['Привет']]);
    const analysis = analyze({
      sheets: [{ file: 'a.xlsx', grid }],
      reference,
      district: null,
      today,
      year: null,
    });
    expect(analysis.findings.map(({ code }) => code)).toEqual(['no-known-sheet']);
    expect(everyFinding(analysis.findings)[0]?.place).toEqual({ file: 'a.xlsx' });
  });

  test('an event is due soon from thirty days before its day', async () => {
    const district = await loadDistrict('belinsky');
    const stateAt = (deadline: string) => {
      const sheet = gridFromRows('Дорожная карта', [
        ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный', 'Состояние'],
        ['Приложение 1', '999', 'Свое мероприятие', deadline, 'Отдел образования', 'не начато'],
      ]);
      const input = { sheets: [{ grid: sheet }], reference, district, today: 46346, year: 2026 };
      return analyze(input).roadmap?.events.find(({ number }) => number === '999')?.state;
    };
    expect(stateAt('20.12.2026')).toBe('due-soon');
    expect(stateAt('21.12.2026')).toBe('on-time');
  });
});
