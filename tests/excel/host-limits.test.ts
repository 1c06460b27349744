/** The host's documented limits, one by one: the stand-in refuses what exceeds them, and the door lives with each. */
import type { SheetModel } from '../../src/core/model/sheet-model';
import { valueAt } from '../../src/core/table/grid';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { styledAddresses } from '../../src/excel/style-areas';
import { plainSheet } from '../plain-sheet';
import { hostPerTest } from '../stand-in/tests/host/genuine-client';

const test = hostPerTest(['Школы']);

/** The code of the error that the host answers, or null. */
async function refusal(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<unknown> {
  return Excel.run(async (context) => {
    ask(context.workbook.worksheets.getItem('Школы'), context);
    await context.sync();
    return null;
  }).catch((error: { code: string }) => error.code);
}

async function add(model: SheetModel) {
  const port = openExcelWorkbook();
  const outcome = await port.apply([{ kind: 'add-sheet', model }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return { port, id: outcome.sheets[0]! };
}

const write = (value: string) => (sheet: Excel.Worksheet) => {
  sheet.getRange('A1').values = [[value]];
};

it('a text longer than a cell holds', async () => {
  expect(await refusal(write('ы'.repeat(32_768)))).toBe('InvalidArgument');
  expect(await refusal(write(`'${'ы'.repeat(32_767)}`))).toBeNull();
  const { port, id } = await add(plainSheet('Отчёт', [['ы'.repeat(40_000)]]));
  const text = String(valueAt(await port.readSheet(id), 0, 0));
  expect(text).toHaveLength(32_767);
  expect(text.endsWith('…')).toBe(true);
});

it('formulas and the texts in them', async () => {
  expect(await refusal(write(`=1${'+1'.repeat(4_096)}`))).toBe('FormulaLengthExceedsLimit');
  expect(await refusal(write(`="${'ы'.repeat(256)}"`))).toBe('InvalidArgument');
  expect(await refusal(write(`="${'ы'.repeat(255)}"`))).toBeNull();
});

it('a long text that begins with a minus', async () => {
  const text = `- ${'ы'.repeat(9_000)}`;
  expect(await refusal(write(text))).toBe('GeneralException');
  const { port, id } = await add(plainSheet('Отчёт', [[text]]));
  expect(valueAt(await port.readSheet(id), 0, 0)).toBe(text);
});

it('more cells than are read at once', async () => {
  test.host.typeInto('Школы', 0, 0, 'начало');
  test.host.typeInto('Школы', 320_000, 15, 'конец');
  await Excel.run(async (context) => {
    const whole = context.workbook.worksheets.getItem('Школы').getUsedRange().load('values');
    await context.sync();
    expect(whole.values).toBeNull();
  });
  expect(await refusal((sheet) => (sheet.getRange('A1:P320000').values = 1 as unknown as number[][]))).toBe(
    'RangeExceedsLimit',
  );
});

it('more addresses than one call takes', async () => {
  const addresses = Array.from({ length: 1_300 }, (_, row) => `AAA${2 * row + 1}`).join();
  expect(addresses.length).toBeGreaterThan(8_192);
  expect(
    await refusal((sheet) => {
      sheet.getRanges(addresses).format.font.bold = true;
    }),
  ).toBe('InvalidArgument');
  const rows = Array.from({ length: 4_000 }, (_, row) => ({
    cells: [{ value: row, style: { bold: row % 2 === 0 } }],
  }));
  const lists = styledAddresses({ ...plainSheet('Отчёт', []), rows }).flatMap((style) => style.addresses);
  expect(lists.length).toBeGreaterThan(2);
  for (const list of lists) expect(list.length).toBeLessThanOrEqual(8_192);
});

it('the last visible sheet', async () => {
  expect(await refusal((sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(
    await refusal((sheet) => {
      sheet.visibility = 'Hidden';
    }),
  ).toBe('InvalidOperation');
  const { port, id } = await add(plainSheet('Отчёт', [[1]], { isOwn: true }));
  test.engine.setVisibility(test.engine.sheets()[0]!.id, 'Hidden');
  await expect(port.apply([{ kind: 'delete-sheet', sheet: id }])).rejects.toMatchObject({
    problem: { code: 'other' },
  });
  expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Отчёт']);
});

it('a table over merged cells', async () => {
  const conflict = await refusal((sheet) => {
    sheet.getRange('A1:B1').merge();
    sheet.tables.add('A1:B4', true);
  });
  expect(conflict).toBe('MergedRangeConflict');
  const { id } = await add(
    plainSheet(
      'Отчёт',
      [
        ['Заголовок', null],
        ['Код', 'Школа'],
        [1, 'СОШ'],
      ],
      {
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        table: { name: 'Schools', area: { top: 1, left: 0, bottom: 2, right: 1 } },
      },
    ),
  );
  expect(test.host.context.kept.tables.map(({ sheet }) => sheet)).toEqual([id]);
});

it('a list and the messages of a validation', async () => {
  const validation = (change: (validation: Excel.DataValidation) => void) =>
    refusal((sheet) => change(sheet.getRange('A1').dataValidation));
  const source = Array.from({ length: 40 }, (_, index) => `значение ${index}`).join();
  const list = await validation((target) => (target.rule = { list: { inCellDropDown: true, source } }));
  expect(list).toBe('InvalidArgument');
  const prompt = { showPrompt: true, title: 'ы'.repeat(33), message: '' };
  expect(await validation((target) => (target.prompt = prompt))).toBe('InvalidArgument');
  const { id } = await add(
    plainSheet('Отчёт', [['да']], {
      validations: [
        {
          area: { top: 0, left: 0, bottom: 9, right: 0 },
          rule: { kind: 'list', values: source.split(',') },
          allowBlank: true,
          promptTitle: 'ы'.repeat(40),
          prompt: 'ы'.repeat(300),
        },
      ],
    }),
  );
  const [kept] = test.host.context.kept.sheet(id).validations;
  expect(kept).toMatchObject({ rule: {}, prompt: { title: 'ы'.repeat(32), message: 'ы'.repeat(255) } });
});

it('a footer longer than a page takes', async () => {
  const long = await refusal((sheet) => {
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'ы'.repeat(256);
  });
  expect(long).toBe('InvalidArgument');
  const model = plainSheet('Отчёт', [[1]]);
  const { id } = await add({
    ...model,
    print: { ...model.print, footer: `&L${'ы'.repeat(300)}&RСтраница &P` },
  });
  const { page } = test.host.context.kept.sheet(id);
  expect(String(page.headersFooters['leftFooter']).length).toBeLessThan(255);
  expect(page.headersFooters['rightFooter']).toBe('Страница &P');
});

it('a name that a sheet cannot have', async () => {
  expect(await refusal((_, { workbook }) => workbook.worksheets.add('Отчёт: 2026'))).toBe('InvalidArgument');
  expect(await refusal((_, { workbook }) => workbook.worksheets.add('школы'))).toBe('ItemAlreadyExists');
  const outcome = await openExcelWorkbook().apply([{ kind: 'add-sheet', model: plainSheet('ШКОЛЫ', [[1]]) }]);
  expect(outcome).toEqual({ applied: false, conflicts: [{ kind: 'name-taken', name: 'ШКОЛЫ' }] });
  const bad = openExcelWorkbook().apply([{ kind: 'add-sheet', model: plainSheet('Отчёт: 2026', [[1]]) }]);
  await expect(bad).rejects.toMatchObject({ problem: { code: 'other' } });
  expect(test.engine.sheets()).toHaveLength(1);
});

it('what is not there', async () => {
  expect(await refusal((_, { workbook }) => workbook.worksheets.getItem('нет').load('name'))).toBe(
    'ItemNotFound',
  );
  const port = openExcelWorkbook();
  const [empty] = await port.listSheets();
  expect(await port.readSheet(empty!.id)).toMatchObject({ rowCount: 0, merges: [] });
});

it('a property read before it is loaded', async () => {
  const unloaded = Excel.run(async ({ workbook }) => workbook.worksheets.getItem('Школы').name);
  await expect(unloaded).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

it('a protected sheet', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Школы').protection.protect();
    await context.sync();
  });
  expect(await refusal(write('5'))).toBe('AccessDenied');
  const port = openExcelWorkbook();
  const [sheet] = await port.listSheets();
  const cells = [{ row: 0, column: 0, expected: null, value: 5 }];
  expect(await port.apply([{ kind: 'set-cells', sheet: sheet!.id, cells }])).toEqual({
    applied: false,
    conflicts: [{ kind: 'protected', sheet: sheet!.id }],
  });
});
