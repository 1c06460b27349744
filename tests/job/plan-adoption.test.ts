/** The document's plan taken on for a year past it: preview, refusal without the order, the written cells, the state, and the way back. */
import { analyze } from '../../src/core/analyze';
import { gridFromRows, type CellValue } from '../../src/core/table/grid';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { proposalsOf } from '../../src/job/plan-adoption';
import { targetStateText } from '../../src/text/target-text';
import { templateSheets } from '../../src/layout/template';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from './inline-job';

async function bookOf(id: string): Promise<Uint8Array> {
  const sheets = templateSheets(reference.forms, await loadDistrict(id), {
    year: 2026,
    reportingDate: '2026-11-29',
  });
  return createXlsx(sheets.filter(({ name }) => ['Сведения', 'Школы', 'Показатели'].includes(name)));
}

async function analysisOf(bytes: Uint8Array, id: string) {
  const workbook = await openXlsx(bytes, { file: 'book.xlsx' });
  const infos = await workbook.listSheets();
  const sheets = await Promise.all(infos.map(async (info) => ({ grid: await workbook.readSheet(info.id) })));
  return analyze({ sheets, reference, district: await loadDistrict(id), today: 46355, year: 2026 });
}

const order = 'приказ от 12.01.2026 № 5';

test('an expired document asks for the order; what is chosen is written with it and can be taken back', async () => {
  const job = inlineJob();
  const opened = await job.call('open', { files: [givenFile('Район.xlsx', await bookOf('kulebaki'))] });
  const overview = opened.indicators!.plan;
  expect(overview).toMatchObject({ year: 2026, isExpired: true, hasSheet: true });
  const chosen = overview!.lines.filter(({ isChosen }) => isChosen).map(({ target }) => target);
  expect(chosen.length).toBeGreaterThan(5);
  await expect(job.call('adoptPlan', { targets: chosen, order: ' ' })).rejects.toMatchObject({
    problem: { kind: 'plan-refused', reason: 'order-needed' },
  });

  const adoptedBook = await job.call('adoptPlan', { targets: chosen, order });
  const after = adoptedBook.indicators!.plan;
  expect(after!.lines.map(({ target }) => target)).toEqual(
    overview!.lines.filter(({ isChosen }) => !isChosen).map(({ target }) => target),
  );
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  const { roadmap, findings } = await analysisOf(bytes, 'kulebaki');
  const adopted = roadmap!.targets.filter(({ target }) => chosen.includes(target.id));
  for (const each of adopted) {
    expect(each).toMatchObject({ isAdopted: true, plan: each.target.value, basis: order });
    expect(targetStateText(each)).toContain(`план принят по документу`);
    expect(targetStateText(each)).toContain(order);
  }
  expect(findings.filter(({ code }) => code === 'plan-without-order')).toEqual([]);

  const undone = await job.call('undo', {});
  expect(undone.indicators!.plan).toEqual(overview);
});

test('of a series its last value is proposed, the region’s never, and what covers several years only on a word of the district', async () => {
  const belinsky = await analysisOf(await bookOf('belinsky'), 'belinsky');
  const { proposals } = proposalsOf(belinsky)!;
  const series = proposals.filter(({ target }) => target.series !== null);
  expect(series.map(({ target }) => target.value)).toEqual([50]);
  expect(proposals.some(({ target }) => target.owner === 'region')).toBe(false);
  const { proposals: kulebaki } = proposalsOf(await analysisOf(await bookOf('kulebaki'), 'kulebaki'))!;
  const values = (isOfSeveralYears: boolean) =>
    kulebaki.filter((each) => each.isOfSeveralYears === isOfSeveralYears).map(({ target }) => target.value);
  // 2000 and 600 participants in two years, 40 in each of them.
  expect(values(true)).toEqual(expect.arrayContaining([2000, 600]));
  expect(values(false)).toEqual(expect.arrayContaining([40, 70, 30]));
});

test('a plan of the series’ last value is judged as the last target', async () => {
  const district = await loadDistrict('belinsky');
  const last = district.targets.find(({ series, value }) => series !== null && value === 50)!;
  const rows: CellValue[][] = [
    ['Направление', 'Показатель', 'Уровень', 'Год', 'План', 'Факт', 'Основание плана'],
    ['', last.subject, 'район', 2026, 50, 60, order],
  ];
  const { roadmap } = analyze({
    sheets: [{ grid: gridFromRows('Показатели', rows) }],
    reference,
    district,
    today: 46355,
    year: 2026,
  });
  const found = roadmap!.targets.filter(({ target }) => target.series === last.series);
  expect(found.filter(({ isAdopted }) => isAdopted).map(({ target }) => target.id)).toEqual([last.id]);
  expect(found.find(({ target }) => target.id === last.id)).toMatchObject({
    plan: 50,
    fact: 60,
    state: 'met',
  });
});

test('without a sheet of indicators there is nowhere to write', async () => {
  const job = inlineJob();
  const sheets = templateSheets(reference.forms, await loadDistrict('kulebaki'), { year: 2026 });
  const bytes = await createXlsx(sheets.filter(({ name }) => ['Сведения', 'Школы'].includes(name)));
  const opened = await job.call('open', { files: [givenFile('Район.xlsx', bytes)] });
  const overview = opened.indicators!.plan;
  expect(overview).toMatchObject({ hasSheet: false });
  const targets = overview!.lines.map(({ target }) => target);
  await expect(job.call('adoptPlan', { targets, order })).rejects.toMatchObject({
    problem: { kind: 'plan-refused', reason: 'no-sheet' },
  });
});
