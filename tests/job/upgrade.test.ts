/** An older workbook is raised to the present forms after a preview, and taken back whole. */
import { analyze } from '../../src/core/analyze';
import { textAt, valueAt, type Grid } from '../../src/core/table/grid';
import { formsVersion } from '../../src/data/forms/forms';
import type { Migration, MovedValue } from '../../src/data/forms/migrations/migration';
import { migrations } from '../../src/data/forms/migrations/migrations';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { upgradeOf } from '../../src/job/upgrade';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import type { InlineClient } from '../../src/taskpane/calls/work-client';
import { cleanWorkbook } from '../browser/workbooks';
import { givenFile, inlineJob } from './inline-job';

const file = 'Район.xlsx';
const olderWorkbook = () => cleanWorkbook('1.0');

async function sheetsOf(bytes: Uint8Array): Promise<Map<string, Grid>> {
  const workbook = await openXlsx(bytes);
  const infos = await workbook.listSheets();
  return new Map(
    await Promise.all(infos.map(async ({ id, name }) => [name, await workbook.readSheet(id)] as const)),
  );
}

/** Everything that stands in the workbook, by sheet and address. */
function contentOf(sheets: ReadonlyMap<string, Grid>): Record<string, unknown> {
  const cells = [...sheets].flatMap(([name, grid]) =>
    Array.from({ length: grid.rowCount }, (_, row) =>
      grid.columns.map((_, column) => [
        `${name}!${row}:${column}`,
        JSON.stringify(valueAt(grid, row, column)),
      ]),
    ).flat(),
  );
  return Object.fromEntries(cells.filter(([, value]) => value !== 'null'));
}

async function saved(job: InlineClient): Promise<Map<string, Grid>> {
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  return sheetsOf(bytes);
}

const brought = ['Контингент и кадры', 'Показатели школ', 'Данные района', 'Документы'];

test('every version but the first has its step, in order', () => {
  expect(migrations.map(({ version }) => version)).toEqual(
    Array.from({ length: formsVersion - 1 }, (_, index) => index + 2),
  );
});

test('the preview names what is added; the upgrade adds it and nothing else; undo takes it back', async () => {
  const before = contentOf(await sheetsOf(await olderWorkbook()));
  const job = inlineJob();
  const opened = await job.call('open', { files: [givenFile(file, await olderWorkbook())] });
  expect(opened.upgrade).toMatchObject({
    from: 1,
    to: formsVersion,
    sheets: expect.arrayContaining(brought),
    fields: expect.arrayContaining([{ sheet: 'Сведения', title: 'Школа протоколов' }]),
  });

  const upgraded = await job.call('upgrade', {});
  expect(upgraded.upgrade).toBeNull();
  expect(upgraded.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(brought));
  const sheets = await saved(job);
  const details = sheets.get('Сведения')!;
  const labels = Array.from({ length: details.rowCount }, (_, row) => textAt(details, row, 0));
  expect(textAt(details, labels.indexOf('Версия формы'), 1)).toBe(String(formsVersion));
  expect(labels).toContain('Школа протоколов');
  const after = contentOf(sheets);
  const changed = Object.keys(before).filter((address) => before[address] !== after[address]);
  expect(changed.map((address) => address.split('!')[0])).toEqual(['Сведения']);

  const undone = await job.call('undo', {});
  expect(undone.upgrade).toEqual(opened.upgrade);
  expect(contentOf(await saved(job))).toEqual(before);
});

test('the added sheets are not taken back once a person has filled one', async () => {
  const port = await openXlsx(await olderWorkbook(), { file });
  const job = inlineJob(port);
  await job.call('openHosted', { name: file });
  await job.call('upgrade', {});
  const documents = (await port.listSheets()).find(({ name }) => name === 'Документы')!;
  const cells = [{ row: 1, column: 0, expected: null, value: 'Д-1' }];
  await port.apply([{ kind: 'set-cells', sheet: documents.id, cells }]);
  await expect(job.call('undo', {})).rejects.toMatchObject({
    problem: { kind: 'sheets-filled', sheets: ['Документы'] },
  });
});

test('a workbook of the present version is offered nothing', async () => {
  const job = inlineJob();
  const { bytes, name } = await job.call('create', { district: 'belinsky', year: 2026 });
  expect((await job.call('open', { files: [givenFile(name, bytes)] })).upgrade).toBeNull();
});

describe('a step that moves values', () => {
  const facts: readonly Omit<MovedValue, 'from'>[] = [
    {
      form: 'districtQuantities',
      key: { quantity: 'Своя величина', collection: '2026' },
      values: { value: 12 },
    },
    { form: 'schools', key: { code: 'новая' }, values: { name: 'Школа' } },
    // Has a name already: the value stays where it is.
    { form: 'schools', key: { code: 'edu581000' }, values: { name: 'Другая' } },
  ];
  const moving: Migration = {
    version: formsVersion,
    newForms: ['districtQuantities'],
    newFields: {},
    move: ({ tables }) =>
      facts.map((fact, index) => {
        const { table, row } = tables.rows('results')[index]!;
        return { from: { table, row, field: 'mean' }, ...fact };
      }),
  };

  test('fills rows of added sheets, adds rows to those that are there, and overwrites nothing', async () => {
    const sheets = [...(await sheetsOf(await olderWorkbook())).values()].map((grid) => ({ file, grid }));
    const district = await loadDistrict('belinsky');
    const analysis = analyze({ sheets, reference, district, today: 46_346, year: null });
    const { preview, models, fills } = upgradeOf(analysis, sheets, [moving])!;
    expect(preview.moved.map(({ sheet, to }) => [sheet, to])).toEqual([
      ['Результаты', 'Данные района'],
      ['Результаты', 'Школы'],
    ]);
    const [header, ...rows] = models[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
    const at = (title: string): number => header!.indexOf(title);
    const own = rows.find((row) => row[at('Что считаем')] === 'Своя величина')!;
    expect([own[at('Сбор')], own[at('Значение')]]).toEqual(['2026', 12]);
    const cellsOf = (sheet: string) => fills.find((fill) => fill.sheet === sheet)!.cells;
    expect(cellsOf('Результаты').map(({ value }) => value)).toEqual([null, null]);
    expect(cellsOf('Результаты').every(({ expected }) => expected !== null)).toBe(true);
    expect(cellsOf('Школы').map(({ value, expected }) => [value, expected])).toEqual([
      ['новая', null],
      ['Школа', null],
    ]);
  });
});
