import { hostPerTest } from './genuine-client';

const test = hostPerTest(['Школы', 'Результаты 2025']);

describe('the genuine client on the host', () => {
  it('loads and offers Excel', () => {
    expect(typeof Excel.run).toBe('function');
    expect(typeof Office.onReady).toBe('function');
  });

  it('raises its own PropertyNotLoaded for a property nobody loaded', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Школы').getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('lists sheets with stable ids', async () => {
    const before = await sheetList();
    expect(before.map((sheet) => sheet.name)).toEqual(['Школы', 'Результаты 2025']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Школы').name = 'Школы района';
      await context.sync();
    });
    const after = await sheetList();
    expect(after.map((sheet) => sheet.name)).toEqual(['Школы района', 'Результаты 2025']);
    expect(after.map((sheet) => sheet.id)).toEqual(before.map((sheet) => sheet.id));
  });
});

describe('cells', () => {
  it('come back as they were written, with what typing makes of text', async () => {
    const values = await writeAndRead('A1:F1', [[1.5, 'Школа № 1', true, "'007", '12.05.2025', '5%']]);
    expect(values.values).toEqual([[1.5, 'Школа № 1', true, '007', 45789, 0.05]]);
    expect(values.valueTypes).toEqual([['Double', 'String', 'Boolean', 'String', 'Double', 'Double']]);
    expect(values.numberFormat).toEqual([['General', 'General', 'General', 'General', 'dd.mm.yyyy', '0%']]);
  });

  it('calculate before they are read', async () => {
    const { values, formulas, valueTypes } = await writeAndRead('A1:C1', [[20, '=A1*2', '=1/0']]);
    expect(values).toEqual([[20, 40, '#DIV/0!']]);
    expect(formulas).toEqual([[20, '=A1*2', '=1/0']]);
    expect(valueTypes).toEqual([['Double', 'Double', 'Error']]);
  });

  it('show what a formula spills', async () => {
    await writeAndRead('A1', [['=SEQUENCE(3)']]);
    expect((await read('A1:A3')).values).toEqual([[1], [2], [3]]);
  });

  it('are written in the chunks the client makes of more than 1500', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `строка ${row}`]);
    const { values } = await writeAndRead('A1:B1000', rows);
    expect(values).toEqual(rows);
  });

  it('are left alone by null and cleared by an empty text', async () => {
    await writeAndRead('A1:B1', [['слева', 'справа']]);
    const { values } = await writeAndRead('A1:B1', [[null, '']]);
    expect(values).toEqual([['слева', '']]);
  });

  it('refuse an array of another shape', async () => {
    await expect(writeAndRead('A1:B1', [[1]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('ranges', () => {
  it('tell their addresses and the used part of a sheet', async () => {
    await writeAndRead('B2:C4', [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Школы');
      const used = sheet
        .getUsedRangeOrNullObject(true)
        .load(['address', 'rowCount', 'columnCount', 'rowIndex']);
      const empty = context.workbook.worksheets
        .getItem('Результаты 2025')
        .getUsedRangeOrNullObject(true)
        .load('address');
      const missing = context.workbook.worksheets.getItemOrNullObject('Нет').load('name');
      const quoted = context.workbook.worksheets.getItem('Результаты 2025').getRange('A1').load('address');
      await context.sync();
      expect(used.address).toBe('Школы!B2:C4');
      expect([used.rowCount, used.columnCount, used.rowIndex]).toEqual([3, 2, 1]);
      expect(empty.isNullObject).toBe(true);
      expect(missing.isNullObject).toBe(true);
      expect(quoted.address).toBe("'Результаты 2025'!A1");
    });
  });

  it('keep their look', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Школы').getRange('A1:B2');
      range.format.font.bold = true;
      range.format.fill.color = '#FFEEAA';
      range.format.horizontalAlignment = 'Center';
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.numberFormat = [
        ['0.0', '@'],
        ['0.0', '@'],
      ];
      const read = range.load([
        'format/font/bold',
        'format/fill/color',
        'format/horizontalAlignment',
        'numberFormat',
      ]);
      await context.sync();
      expect(read.format.font.bold).toBe(true);
      expect(read.format.fill.color).toBe('#FFEEAA');
      expect(read.format.horizontalAlignment).toBe('Center');
      expect(read.numberFormat).toEqual([
        ['0.0', '@'],
        ['0.0', '@'],
      ]);
    });
  });

  it('name their merged areas', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Школы');
      sheet.getRange('A1:C1').merge();
      sheet.getRange('E2:E4').merge();
      const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(merged.address).toBe('Школы!A1:C1,Школы!E2:E4');
    });
  });
});

describe('errors', () => {
  it('are the documented ones', async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Нет такого').load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('name a member the host does not have', async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Школы').getRange('A1').showCard();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Range.showCard') });
  });

  it('come from a protected sheet, but not for its unlocked cells', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Школы');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    await expect(writeAndRead('A1', [['x']])).rejects.toMatchObject({ code: 'AccessDenied' });
    expect((await writeAndRead('B2', [['можно']])).values).toEqual([['можно']]);
  });

  it('come while a person edits a cell, unless the batch waits', async () => {
    test.host.switches.cellEditMode = true;
    await expect(read('A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  it('come when an answer is over the limit', async () => {
    await writeAndRead(
      'A1:B500',
      Array.from({ length: 500 }, () => ['много текста', 'ещё текст']),
    );
    test.host.switches.payloadLimit = 10_000;
    await expect(read('A1:B500')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('events', () => {
  it('tell of a person’s edit with sheet, address and source', async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => {
        seen.push(args);
      });
      await context.sync();
    });
    test.host.typeInto('Результаты 2025', 4, 1, '12');
    await settled(() => seen.length > 0);
    const [first] = seen;
    expect(first).toMatchObject({
      address: 'B5',
      changeType: 'RangeEdited',
      source: 'Local',
      type: 'WorksheetChanged',
    });
    expect(first?.worksheetId).toBe((await sheetList())[1]?.id);
  });

  it('tell the client’s own writes apart', async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => {
        seen.push(args);
      });
      await context.sync();
    });
    await writeAndRead('A1', [[1]]);
    await settled(() => seen.length > 0);
    expect(seen[0]?.triggerSource).toBe('ThisLocalAddin');
  });

  it('tell of a selection', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Школы').onSelectionChanged.add(async (args) => {
        seen.push(args.address);
      });
      context.workbook.worksheets.getItem('Школы').getRange('C3:D4').select();
      await context.sync();
    });
    await settled(() => seen.length > 0);
    expect(seen).toEqual(['C3:D4']);
  });
});

async function read(address: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Школы').getRange(address);
    range.load(['values', 'formulas', 'valueTypes', 'numberFormat']);
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      valueTypes: range.valueTypes,
      numberFormat: range.numberFormat,
    };
  });
}

async function writeAndRead(address: string, values: unknown[][]) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Школы').getRange(address).values = values;
    await context.sync();
  });
  return read(address);
}

async function sheetList() {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load(['items/id', 'items/name']);
    await context.sync();
    return sheets.items.map(({ id, name }) => ({ id, name }));
  });
}

async function settled(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !condition(); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
