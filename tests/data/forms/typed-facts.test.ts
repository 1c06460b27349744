/** Facts that an older workbook has typed beside their plans stand among the district's own numbers after the upgrade, with the same states. */
import { analyze } from '../../../src/core/analyze';
import type { CellValue } from '../../../src/core/table/grid';
import { gridFromRows, valueAt } from '../../../src/core/table/grid';
import type { SourceSheet } from '../../../src/core/table/recognise';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { upgradeOf } from '../../../src/job/upgrade';
import { templateSheets } from '../../../src/layout/template';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from '../../job/inline-job';

const file = 'Район.xlsx';

/** The first version: no numbers of schools and the district, a typed fact beside each plan. */
async function olderBook(facts: Readonly<Record<string, readonly [value: number, paper: string]>>) {
  const district = await loadDistrict('kulebaki');
  const sheets = templateSheets(reference.forms, district, { year: 2021, reportingDate: '2022-03-01' });
  const old = sheets.filter(({ name }) => ['Сведения', 'Школы', 'Показатели'].includes(name));
  const models = old.map((model) => {
    const titles = model.rows[0]?.cells.map((cell) => cell?.value) ?? [];
    const at = (title: string) => titles.indexOf(title);
    const rows = model.rows.map((row) => {
      const [property, said] = [row.cells[0]?.value, facts[String(row.cells[at('Показатель')]?.value)]];
      const cells = row.cells.map((cell, column) => {
        if (property === 'Версия формы' && column === 1) return { ...cell, value: '1.0' };
        if (said === undefined || model.name !== 'Показатели') return cell;
        if (column === at('Факт')) return { ...cell, value: said[0] };
        return column === at('Подтверждение') ? { ...cell, value: said[1] } : cell;
      });
      return { ...row, cells };
    });
    return { ...model, rows };
  });
  return createXlsx(models);
}

async function analysed(bytes: Uint8Array) {
  const workbook = await openXlsx(bytes, { file });
  const infos = await workbook.listSheets();
  const sheets: SourceSheet[] = await Promise.all(
    infos.map(async (info) => ({ file, grid: await workbook.readSheet(info.id) })),
  );
  const district = await loadDistrict('kulebaki');
  return { sheets, analysis: analyze({ sheets, reference, district, today: 44621, year: 2021 }) };
}

const seminars = 'муниципальные совещания, семинары, круглые столы';
const share = 'ОО с планом («дорожной картой»)';

test('a count moves with its paper and keeps its state; a share stays, for its parts are unknown', async () => {
  const bytes = await olderBook({ [seminars]: [6, 'Справка от 20.12.2021'], [share]: [100, 'Отчёт'] });
  const { sheets, analysis } = await analysed(bytes);
  const upgrade = upgradeOf(analysis, sheets)!;
  expect(upgrade.preview.moved).toEqual([
    { sheet: 'Показатели', address: expect.stringMatching(/^[A-Z]+\d+$/u), to: 'Данные района' },
  ]);
  const stateOf = (of: typeof analysis) =>
    of.roadmap!.targets.map(({ target, fact, state }) => [target.id, fact, state]);

  const job = inlineJob();
  await job.call('open', { files: [givenFile(file, bytes)] });
  await job.call('upgrade', {});
  const { bytes: raised } = await job.call('save', { sheets: [], answers: new Map() });
  const { sheets: after, analysis: now } = await analysed(raised);
  expect(stateOf(now)).toEqual(stateOf(analysis));
  const rows = valuesOf(after, 'Данные района').filter((row) => row.includes(6));
  expect(rows).toEqual([expect.arrayContaining(['2021', 6, 'Справка от 20.12.2021'])]);
  expect(valuesOf(after, 'Показатели').flat()).toContain(100);
  expect(valuesOf(after, 'Показатели').flat()).not.toContain(6);

  await job.call('undo', {});
  const { bytes: back } = await job.call('save', { sheets: [], answers: new Map() });
  expect(valuesOf((await analysed(back)).sheets, 'Показатели')).toEqual(valuesOf(sheets, 'Показатели'));
});

function valuesOf(sheets: readonly SourceSheet[], name: string): CellValue[][] {
  const grid = sheets.find((each) => each.grid.sheet === name)?.grid ?? gridFromRows(name, []);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_, column) => valueAt(grid, row, column)),
  );
}
