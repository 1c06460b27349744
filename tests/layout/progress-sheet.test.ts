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

describe('the sheet of the roadmap’s progress', () => {
  it('begins with what is overdue this year, and lists every counted event with its reason', async () => {
    const { roadmap } = await sampleAnalysis('belinsky');
    const rows = rowsOf(await belinsky);
    const header = rows.findIndex(([first]) => first === 'Раздел, №');
    expect(rows[header + 1]?.[0]).toBe(`Просрочено в 2026 году: ${roadmap!.counts.overdue}`);
    const events = rows.filter((row) => row.length >= 4 && /^Приложение \d, №\u00a0/u.test(row[0]!));
    expect(events).toHaveLength(roadmap!.counts.total);
    const done = events.find(([place]) => place === 'Приложение 1, №\u00a04')!;
    expect(done[1]).toBe('Проведение анализа по результатам муниципальных оценочных процедур');
    expect(done.some((text) => /^Выполнено \d\d\.\d\d\.2026/u.test(text))).toBe(true);
  });

  it('names the events of other years in an annex, none of them among this year’s', async () => {
    const { roadmap } = await sampleAnalysis('belinsky');
    const rows = rowsOf(await belinsky);
    const annex = rows.findIndex(([first = '']) => first.startsWith('Приложение. Мероприятия других лет'));
    const named =
      rows
        .slice(annex + 1)
        .join(' ')
        .match(/№\u00a0/gu) ?? [];
    const { counts } = roadmap!;
    expect(named).toHaveLength(counts['not-planned'] + counts['in-force'] + counts.reference);
    expect(named.length).toBeGreaterThan(10);
  });

  it('says of a done event without a document that it is not confirmed', async () => {
    const rows = rowsOf(await belinsky).filter((row) => row.some((text) => text.startsWith('Выполнено 0')));
    expect(rows.some((row) => row.includes('не подтверждено'))).toBe(true);
    expect(rows.some((row) => row.some((text) => text.startsWith('Приказ от')))).toBe(true);
  });

  it('names who answers for most events once', async () => {
    const rows = rowsOf(await belinsky);
    const usual = 'Отдел образования администрации Белинского района Пензенской области';
    expect(rows.flat().filter((text) => text === usual)).toEqual([]);
    expect(rows.flat().join(' ')).toContain(`Где ответственный не назван, это ${usual}.`);
  });

  it('counts what each responsible has of the year, an event of several for each of them', async () => {
    const rows = rowsOf(await belinsky).flat();
    const at = rows.indexOf('Кто отвечает за мероприятия 2026 года');
    const { counts, byResponsible } = (await sampleAnalysis('belinsky')).roadmap!;
    const told = rows.slice(at + 1, at + 1 + byResponsible.length);
    expect(told[1]).toBe(
      'Руководители образовательных организаций: 4\u00a0мероприятия; выполнено — 2, идут в срок — 2.',
    );
    const total = told.reduce((sum, line) => sum + Number(/: (\d+)\u00a0мероприяти/u.exec(line)![1]), 0);
    expect(total).toBeGreaterThanOrEqual(counts.total);
    expect(told[0]).toContain(`просрочено — ${counts.overdue}`);
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
    const places =
      rowsOf(await sheetOf(id))
        .join('\n')
        .match(/№\u00a0/gu) ?? [];
    expect(places.length).toBeGreaterThanOrEqual(roadmap!.events.length - 2);
  });

  it('is left out where the document has no roadmap', async () => {
    const { district, roadmap, schools } = await sampleAnalysis('aleksandrovskoye');
    const heading = { districtName: null, reportingDate: null };
    expect(progressSheet({ heading, progress: roadmap!, district: district!, schools })).toBeNull();
  });
});
