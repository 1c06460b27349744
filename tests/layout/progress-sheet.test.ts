import type { SheetModel } from '../../src/core/model/sheet-model';
import { recognise } from '../../src/core/table/recognise';
import { forms } from '../../src/data/forms/forms';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { progressSheet } from '../../src/layout/progress-sheet';
import { resultSheets } from '../../src/layout/result-sheets';
import { gridOfModel, sampleAnalysis } from './sample-analysis';

const sheetOf = async (id: string): Promise<SheetModel> => {
  const [sheet] = resultSheets(await sampleAnalysis(id), ['roadmap']);
  return sheet!;
};
const belinsky = sheetOf('belinsky');
const rowsOf = (sheet: SheetModel) =>
  sheet.rows.map((row) =>
    row.cells.flatMap((cell) => (cell === null || cell.value === null ? [] : [String(cell.value)])),
  );
const rowWith = (sheet: SheetModel, text: string) => rowsOf(sheet).find((row) => row.includes(text));

describe('the sheet of the roadmap’s progress', () => {
  it('counts the events of each direction by state, together all of them', async () => {
    const { roadmap } = await sampleAnalysis('belinsky');
    const row = rowWith(await belinsky, 'Совершенствование методической работы');
    const counts = roadmap!.byDirection.find(({ direction }) => direction === 'methodical')!.counts;
    expect(row?.slice(1)).toEqual(
      [
        counts.total,
        counts.done,
        counts['on-time'],
        counts['due-soon'],
        counts.overdue,
        counts['waiting-for-event'],
        counts['no-data'],
      ].map(String),
    );
  });

  it('lists every event of the document under its direction, with state and the reason', async () => {
    const sheet = await belinsky;
    const events = rowsOf(sheet).filter(([first = '']) => /^Приложение \d, №\u00a0/u.test(first));
    expect(events.filter((row) => row.length === 7)).toHaveLength(107);
    const [, text, deadline, , state, reason] = events.find(([place]) => place === 'Приложение 1, №\u00a04')!;
    expect([text, deadline, state]).toEqual([
      'Проведение анализа по результатам муниципальных оценочных процедур',
      'ежегодно в соответствии с Планом-графиком',
      'выполнено',
    ]);
    expect(reason).toMatch(/^Выполнено \d\d\.\d\d\.2026/u);
  });

  it('says of a done event without a document that it is not confirmed', async () => {
    const rows = rowsOf(await belinsky).filter((row) => row.length === 7 && row[4] === 'выполнено');
    expect(rows.some((row) => row[6] === 'не подтверждено')).toBe(true);
    expect(rows.some((row) => row[6]?.startsWith('Приказ от'))).toBe(true);
  });

  it('sets a series by year beside its facts and counts the coverage of schools', async () => {
    const sheet = await belinsky;
    expect(rowWith(sheet, 'обучающиеся — участники проекта «Билет в будущее»')).toEqual([
      'обучающиеся — участники проекта «Билет в будущее»',
      'план 20\u00a0%, факт не указан',
      'план 35\u00a0%, факт не указан',
      'план 50\u00a0%, факт не указан',
    ]);
    expect(rowsOf(sheet).flat()).toContain(
      'Охват школ мероприятиями, которые повторяются раз в несколько лет',
    );
  });

  it('is a landscape page whose list repeats its header', async () => {
    const sheet = await belinsky;
    const { orientation, repeatRows } = sheet.print;
    expect(orientation).toBe('landscape');
    expect(rowsOf(sheet)[repeatRows!.first]?.[0]).toBe('Раздел, №');
    expect(sheet.isOwn).toBe(true);
  });

  it('is not taken for the roadmap itself when the workbook is read again', async () => {
    const { tables } = recognise([{ grid: gridOfModel(await belinsky) }], forms, lexicon);
    expect(tables).toEqual([]);
  });

  it.each(['kulebaki', 'slavgorod', 'nazran'])('is made for %s', async (id) => {
    const { roadmap } = await sampleAnalysis(id);
    const events = rowsOf(await sheetOf(id)).filter((row) => row.length === 7 && row[0]?.includes('№\u00a0'));
    expect(events.length).toBeGreaterThanOrEqual(roadmap!.events.length - 2);
  });

  it('is left out where the document has no roadmap', async () => {
    const { district, roadmap, schools } = await sampleAnalysis('aleksandrovskoye');
    const heading = { districtName: null, reportingDate: null };
    expect(progressSheet({ heading, progress: roadmap!, district: district!, schools })).toBeNull();
  });
});
