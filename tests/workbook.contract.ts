/** One suite for every door that implements the port: what a workbook promises, whoever holds it. */
import { plainSheet } from './plain-sheet';
import type { CellStyle, NewValue, SheetModel } from '../src/core/model/sheet-model';
import { CellKind, kindAt, valueAt, type CellValue, type Grid } from '../src/core/table/grid';
import type {
  ApplyOutcome,
  Change,
  Conflict,
  SheetId,
  UndoHandle,
  UndoOutcome,
  WorkbookPort,
} from '../src/core/workbook';

export interface ContractOptions {
  /** Saves and opens the workbook again, where the door can: what was written must still be there. */
  readonly reopen?: (workbook: WorkbookPort) => Promise<WorkbookPort>;
  /** Leave out what the door's host cannot do. */
  readonly skip?: readonly ('protection' | 'formula-cells' | 'state')[];
}

const unlocked: CellStyle = { locked: false };
const day: CellStyle = { numberFormat: 'dd.mm.yyyy' };

const schools = plainSheet('Школы', [
  ['Код', 'Название', 'Учеников', 'Открыта', 'Дата'],
  ['0101', 'МБОУ СОШ № 1', 512, true, { date: 45_000 }],
  ['0102', 'МБОУ СОШ № 2', 98.5, false, { date: 45_001.5 }],
  ['0103', null, null, null, null],
]);

export function describeWorkbookContract(
  name: string,
  open: (sheets: SheetModel[]) => Promise<WorkbookPort>,
  options: ContractOptions = {},
): void {
  const skipped = new Set(options.skip ?? []);
  const again = async (workbook: WorkbookPort): Promise<WorkbookPort> =>
    options.reopen === undefined ? workbook : options.reopen(workbook);

  describe(`${name}: reading`, () => {
    test('lists sheets in order with their used size', async () => {
      const sheets = await (await open([schools, plainSheet('Пустой', [])])).listSheets();
      expect(sheets.map(({ name: title }) => title)).toEqual(['Школы', 'Пустой']);
      expect(sheets[0]).toMatchObject({
        rowCount: 4,
        columnCount: 5,
        visibility: 'visible',
        isProtected: false,
      });
      expect(sheets[1]).toMatchObject({ rowCount: 0 });
    });

    test('hands out every kind of value', async () => {
      const { grid } = await readFirst(await open([schools]));
      expect(valueAt(grid, 1, 0)).toBe('0101');
      expect(valueAt(grid, 1, 2)).toBe(512);
      expect(valueAt(grid, 2, 2)).toBe(98.5);
      expect(valueAt(grid, 1, 3)).toBe(true);
      expect(valueAt(grid, 2, 3)).toBe(false);
      expect(valueAt(grid, 1, 4)).toEqual({ date: 45_000 });
      expect(valueAt(grid, 2, 4)).toEqual({ date: 45_001.5 });
      expect(kindAt(grid, 3, 1)).toBe(CellKind.empty);
    });

    test('hands out merges', async () => {
      const area = { top: 0, left: 0, bottom: 0, right: 2 };
      const { grid } = await readFirst(
        await open([
          plainSheet(
            'Шапка',
            [
              ['Заголовок', null, null],
              [1, 2, 3],
            ],
            { merges: [area] },
          ),
        ]),
      );
      expect(grid.merges).toEqual([area]);
    });

    test('keeps text as it was typed: leading zeros, blanks at the ends, line breaks, markup, surrogates', async () => {
      const texts = [
        '007',
        ' два  пробела ',
        'строка\nстрока',
        '<b>&amp;</b>',
        '😀 и ё',
        '_x000D_',
        '\u00a01\u00a0234,5',
        "'апостроф'",
      ];
      const { grid } = await readFirst(
        await again(
          await open([
            plainSheet(
              'Тексты',
              texts.map((text) => [text]),
            ),
          ]),
        ),
      );
      expect(texts.map((_, row) => valueAt(grid, row, 0))).toEqual(texts);
    });

    test('keeps text that begins like a formula as text', async () => {
      const texts = ['=1+1', '+7 (900)', '-', '@имя', '=СУММ(A1:A2)'];
      const { grid } = await readFirst(
        await again(
          await open([
            plainSheet(
              'Тексты',
              texts.map((text) => [text]),
            ),
          ]),
        ),
      );
      expect(texts.map((_, row) => valueAt(grid, row, 0))).toEqual(texts);
    });

    test('stops a long call when asked', async () => {
      const workbook = await open([schools]);
      const stopped = AbortSignal.abort();
      await expect(workbook.listSheets({ signal: stopped })).rejects.toThrow();
    });
  });

  describe(`${name}: setting cells`, () => {
    test('writes new values beside and below what is there', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const changes: [number, number, CellValue, NewValue][] = [
        [1, 2, 512, 515],
        [3, 1, null, 'МБОУ СОШ № 3'],
        [3, 4, null, { date: 45_002 }],
        [2, 3, false, true],
        [6, 7, null, 'далеко'],
      ];
      expectApplied(await workbook.apply([setCells(sheet, changes)]));
      for (const port of [workbook, await again(workbook)]) {
        const { grid } = await readFirst(port);
        for (const [row, column, , value] of changes) expect(valueAt(grid, row, column)).toEqual(value);
        expect(valueAt(grid, 2, 1)).toBe('МБОУ СОШ № 2');
        expect(grid.rowCount).toBe(7);
      }
    });

    test('clears a cell', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 512, null]])]));
      const { grid } = await readFirst(await again(workbook));
      expect(kindAt(grid, 1, 2)).toBe(CellKind.empty);
    });

    test('shows a date as a date and a number as a number wherever they are put', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      expectApplied(
        await workbook.apply([
          setCells(sheet, [
            [1, 2, 512, { date: 46_000 }],
            [1, 4, { date: 45_000 }, 7],
          ]),
        ]),
      );
      const { grid } = await readFirst(await again(workbook));
      expect(valueAt(grid, 1, 2)).toEqual({ date: 46_000 });
      expect(valueAt(grid, 1, 4)).toBe(7);
    });

    test('writes nothing when one expected value differs, and says every difference', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([
        setCells(sheet, [
          [1, 2, 512, 1],
          [2, 2, 98, 2],
          [3, 1, 'было', 3],
        ]),
      ]);
      expect(conflictsOf(outcome)).toEqual([
        { kind: 'value', sheet, row: 2, column: 2, found: 98.5 },
        { kind: 'value', sheet, row: 3, column: 1, found: null },
      ]);
      const { grid } = await readFirst(workbook);
      expect(valueAt(grid, 1, 2)).toBe(512);
    });

    test('takes everything back', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const before = cellsOf((await readFirst(workbook)).grid);
      const outcome = await workbook.apply([
        setCells(sheet, [
          [1, 2, 512, { date: 46_000 }],
          [1, 4, { date: 45_000 }, 7],
          [5, 1, null, 'новое'],
          [1, 0, '0101', null],
        ]),
        setCells(sheet, [[5, 1, 'новое', 'новее']]),
      ]);
      await expectUndone(workbook, outcome);
      expect(cellsOf((await readFirst(workbook)).grid)).toEqual(before);
      expect(cellsOf((await readFirst(await again(workbook))).grid)).toEqual(before);
    });

    test('taking back is refused, whole, after someone else changed a cell', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([
        setCells(sheet, [
          [1, 2, 512, 1],
          [2, 2, 98.5, 2],
        ]),
      ]);
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 1, 3]])]));
      expect(await workbook.undo(handleOf(outcome))).toEqual({
        kind: 'conflicts',
        conflicts: [{ kind: 'value', sheet, row: 1, column: 2, found: 3 }],
      });
      expect(valueAt((await readFirst(workbook)).grid, 2, 2)).toBe(2);
      // Once the cell is as it was left, the way back is open again.
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 3, 1]])]));
      await expectUndone(workbook, outcome);
      expect(valueAt((await readFirst(workbook)).grid, 1, 2)).toBe(512);
    });

    test('what was taken back is taken back once', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([setCells(sheet, [[1, 2, 512, 1]])]);
      await expectUndone(workbook, outcome);
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 512, 1]])]));
      expect(await workbook.undo(handleOf(outcome))).toEqual({ kind: 'already-undone' });
      expect(valueAt((await readFirst(workbook)).grid, 1, 2)).toBe(1);
    });

    test('what a person took back is left alone, the rest is taken back', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const before = cellsOf((await readFirst(workbook)).grid);
      const changes: [number, number, CellValue, NewValue][] = [
        [1, 2, 512, 1],
        [3, 1, null, 'новое'],
        [1, 4, { date: 45_000 }, 7],
      ];
      const outcome = await workbook.apply([setCells(sheet, changes)]);
      const person = changes.map(([row, column, old, now]) => [row, column, now as CellValue, old] as const);
      expectApplied(await workbook.apply([setCells(sheet, person.slice(0, 2))]));
      expect(await workbook.undo(handleOf(outcome))).toEqual({ kind: 'done', sheets: [sheet] });
      expect(cellsOf((await readFirst(workbook)).grid)).toEqual(before);
      const again = await workbook.apply([setCells(sheet, changes)]);
      expectApplied(await workbook.apply([setCells(sheet, person)]));
      expect(await workbook.undo(handleOf(again))).toEqual({ kind: 'already-undone' });
      expect(cellsOf((await readFirst(workbook)).grid)).toEqual(before);
    });

    test('changes are taken back in any order while they do not touch', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const before = cellsOf((await readFirst(workbook)).grid);
      const first = await workbook.apply([setCells(sheet, [[1, 2, 512, 1]])]);
      const second = await workbook.apply([setCells(sheet, [[2, 2, 98.5, 2]])]);
      await expectUndone(workbook, first);
      await expectUndone(workbook, second);
      expect(cellsOf((await readFirst(workbook)).grid)).toEqual(before);
    });

    (skipped.has('formula-cells') ? test.skip : test)('a formula it wrote is taken back', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([setCells(sheet, [[5, 1, null, { formula: '=1+1' }]])]);
      await expectUndone(workbook, outcome);
      expect(kindAt((await readFirst(workbook)).grid, 5, 1)).toBe(CellKind.empty);
    });

    test('says which changes the twenty-first pushes out, and that they cannot be taken back', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcomes: ApplyOutcome[] = [];
      for (let step = 0; step < 21; step++)
        outcomes.push(await workbook.apply([setCells(sheet, [[10 + step, 0, null, step]])]));
      const handles = outcomes.map(handleOf);
      expect(outcomes.slice(0, 20)).toEqual(
        handles.slice(0, 20).map(() => expect.objectContaining({ expired: [] })),
      );
      expect(outcomes[20]).toMatchObject({ expired: [handles[0]] });
      expect(await workbook.undo(handles[0]!)).toEqual({ kind: 'expired' });
      expect(await workbook.undo(handles[1]!)).toMatchObject({ kind: 'done' });
    });

    test('what is cancelled before it is sent never happens', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const stop = new AbortController();
      const writing = workbook.apply([setCells(sheet, [[1, 2, 512, 1]])], { signal: stop.signal });
      stop.abort();
      await expect(writing).rejects.toThrow();
      expect(valueAt((await readFirst(workbook)).grid, 1, 2)).toBe(512);
    });

    test('refuses a sheet that is not there', async () => {
      const workbook = await open([schools]);
      const sheet = 'нет такого' as SheetId;
      const outcome = await workbook.apply([setCells(sheet, [[0, 0, null, 1]])]);
      expect(conflictsOf(outcome)).toEqual([{ kind: 'sheet-missing', sheet }]);
    });

    (skipped.has('formula-cells') ? test.skip : test)('refuses to overwrite a formula', async () => {
      const workbook = await open([plainSheet('Итог', [[1, { formula: 'A1*2' }]])]);
      const sheet = await firstSheet(workbook);
      const found = valueAt((await readFirst(workbook)).grid, 0, 1);
      const outcome = await workbook.apply([
        setCells(sheet, [
          [0, 0, 1, 5],
          [0, 1, found, 3],
        ]),
      ]);
      expect(conflictsOf(outcome)).toEqual([{ kind: 'formula', sheet, row: 0, column: 1 }]);
    });

    (skipped.has('protection') ? test.skip : test)(
      'respects the locked cells of a protected sheet',
      async () => {
        const model: SheetModel = {
          ...plainSheet('Форма', []),
          rows: [{ cells: [{ value: 'Заголовок' }] }, { cells: [{ value: 1, style: unlocked }] }],
          isProtected: true,
        };
        const workbook = await open([model]);
        const [info] = await workbook.listSheets();
        expect(info?.isProtected).toBe(true);
        const sheet = await firstSheet(workbook);
        expect(conflictsOf(await workbook.apply([setCells(sheet, [[0, 0, 'Заголовок', 'Другой']])]))).toEqual(
          [{ kind: 'protected', sheet }],
        );
        expectApplied(await workbook.apply([setCells(sheet, [[1, 0, 1, 2]])]));
      },
    );
  });

  describe(`${name}: whole sheets`, () => {
    const report = (title: string, text: string): SheetModel =>
      plainSheet(title, [[text], [{ date: 45_000 }]], {
        isOwn: true,
        rows: [
          { cells: [{ value: text, style: { bold: true } }] },
          { cells: [{ value: { date: 45_000 }, style: day }] },
        ],
      });

    test('adds a sheet at the end and takes it away again', async () => {
      const workbook = await open([schools]);
      const outcome = await workbook.apply([{ kind: 'add-sheet', model: report('Отчёт', 'Первый') }]);
      expectApplied(outcome);
      const reopened = await again(workbook);
      expect(await namesOf(reopened)).toEqual(['Школы', 'Отчёт']);
      const added = (await reopened.listSheets())[1];
      const grid = await reopened.readSheet(added!.id);
      expect([valueAt(grid, 0, 0), valueAt(grid, 1, 0)]).toEqual(['Первый', { date: 45_000 }]);
      await expectUndone(workbook, outcome);
      expect(await namesOf(workbook)).toEqual(['Школы']);
      expect(await namesOf(await again(workbook))).toEqual(['Школы']);
    });

    test('refuses a name that is taken, whatever its case', async () => {
      const workbook = await open([schools]);
      const outcome = await workbook.apply([{ kind: 'add-sheet', model: report('ШКОЛЫ', 'Первый') }]);
      expect(conflictsOf(outcome)).toEqual([{ kind: 'name-taken', name: 'ШКОЛЫ' }]);
    });

    test('replaces its own sheet, even after the workbook was saved and opened, and brings the old one back', async () => {
      const first = await open([schools, report('Отчёт', 'Первый')]);
      const workbook = await again(first);
      const sheet = (await workbook.listSheets())[1]!.id;
      const outcome = await workbook.apply([
        { kind: 'replace-sheet', sheet, model: report('Отчёт', 'Второй') },
      ]);
      expectApplied(outcome);
      expect(valueAt(await workbook.readSheet(sheet), 0, 0)).toBe('Второй');
      expect(await namesOf(workbook)).toEqual(['Школы', 'Отчёт']);
      await expectUndone(workbook, outcome);
      const restored = (await workbook.listSheets()).find(({ name: title }) => title === 'Отчёт');
      expect(valueAt(await workbook.readSheet(restored!.id), 0, 0)).toBe('Первый');
    });

    test("refuses to replace a person's sheet", async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([
        { kind: 'replace-sheet', sheet, model: report('Школы', 'Второй') },
      ]);
      expect(conflictsOf(outcome)).toEqual([{ kind: 'name-taken', name: 'Школы' }]);
      expect(valueAt((await readFirst(workbook)).grid, 1, 0)).toBe('0101');
    });

    test('deletes its own sheet and brings it back where it was', async () => {
      const workbook = await open([schools, report('Отчёт', 'Первый'), plainSheet('Последний', [[1]])]);
      const sheet = (await workbook.listSheets())[1]!.id;
      const outcome = await workbook.apply([{ kind: 'delete-sheet', sheet }]);
      expectApplied(outcome);
      expect(await namesOf(await again(workbook))).toEqual(['Школы', 'Последний']);
      await expectUndone(workbook, outcome);
      expect(await namesOf(workbook)).toEqual(['Школы', 'Отчёт', 'Последний']);
    });

    test('a sheet that a person removed, or brought back, is not missed when the change is taken back', async () => {
      const workbook = await open([schools, report('Отчёт', 'Первый')]);
      const old = (await workbook.listSheets())[1]!.id;
      const added = await workbook.apply([{ kind: 'add-sheet', model: report('Новый', 'Второй') }]);
      const removed = await workbook.apply([{ kind: 'delete-sheet', sheet: old }]);
      const sheet = (await workbook.listSheets())[1]!.id;
      expectApplied(await workbook.apply([{ kind: 'delete-sheet', sheet }]));
      expectApplied(await workbook.apply([{ kind: 'add-sheet', model: report('Отчёт', 'Первый') }]));
      expect(await workbook.undo(handleOf(added))).toEqual({ kind: 'already-undone' });
      expect(await workbook.undo(handleOf(removed))).toEqual({ kind: 'already-undone' });
      expect(await namesOf(workbook)).toEqual(['Школы', 'Отчёт']);
    });

    test('cells and sheets of one list are taken back together or not at all', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const before = cellsOf((await readFirst(workbook)).grid);
      const outcome = await workbook.apply([
        { kind: 'add-sheet', model: report('Отчёт', 'Первый') },
        setCells(sheet, [[1, 2, 512, 1]]),
      ]);
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 1, 2]])]));
      expect((await workbook.undo(handleOf(outcome))).kind).toBe('conflicts');
      expect(await namesOf(workbook)).toEqual(['Школы', 'Отчёт']);
      expectApplied(await workbook.apply([setCells(sheet, [[1, 2, 2, 1]])]));
      await expectUndone(workbook, outcome);
      expect(await namesOf(workbook)).toEqual(['Школы']);
      expect(cellsOf((await readFirst(workbook)).grid)).toEqual(before);
    });

    test('does all of a list of changes or none', async () => {
      const workbook = await open([schools]);
      const sheet = await firstSheet(workbook);
      const outcome = await workbook.apply([
        { kind: 'add-sheet', model: report('Отчёт', 'Первый') },
        setCells(sheet, [[1, 2, 'не то', 1]]),
      ]);
      expect(conflictsOf(outcome)).toHaveLength(1);
      expect(await namesOf(workbook)).toEqual(['Школы']);
    });
  });

  (skipped.has('state') ? describe.skip : describe)(`${name}: state`, () => {
    test('keeps small texts by key, with the workbook', async () => {
      const workbook = await open([schools]);
      expect(await workbook.loadState('год')).toBeNull();
      await workbook.saveState('год', '2026');
      await workbook.saveState('замечания', '{"скрыто":["<&>\\n"]}');
      await workbook.saveState('год', '2027');
      for (const port of [workbook, await again(workbook)]) {
        expect(await port.loadState('год')).toBe('2027');
        expect(await port.loadState('замечания')).toBe('{"скрыто":["<&>\\n"]}');
      }
    });
  });
}

function setCells(
  sheet: SheetId,
  cells: readonly (readonly [number, number, CellValue, NewValue])[],
): Change {
  return {
    kind: 'set-cells',
    sheet,
    cells: cells.map(([row, column, expected, value]) => ({ row, column, expected, value })),
  };
}

async function firstSheet(workbook: WorkbookPort): Promise<SheetId> {
  return (await workbook.listSheets())[0]!.id;
}

async function readFirst(workbook: WorkbookPort): Promise<{ grid: Grid }> {
  return { grid: await workbook.readSheet(await firstSheet(workbook)) };
}

async function namesOf(workbook: WorkbookPort): Promise<string[]> {
  return (await workbook.listSheets()).map(({ name }) => name);
}

/** Every cell that holds something, by address. */
export function cellsOf(grid: Grid): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  grid.columns.forEach((_, index) => {
    for (let row = 0; row < grid.rowCount; row++) {
      if (kindAt(grid, row, index) !== CellKind.empty) cells[`${row}:${index}`] = valueAt(grid, row, index);
    }
  });
  return cells;
}

function expectApplied(outcome: ApplyOutcome): void {
  expect(outcome.applied ? [] : outcome.conflicts).toEqual([]);
}

export function handleOf(outcome: ApplyOutcome): UndoHandle {
  if (!outcome.applied) throw new Error(`Not applied: ${JSON.stringify(outcome.conflicts)}`);
  return outcome.undo;
}

async function expectUndone(workbook: WorkbookPort, outcome: ApplyOutcome): Promise<void> {
  const undone: UndoOutcome = await workbook.undo(handleOf(outcome));
  expect(undone).toMatchObject({ kind: 'done' });
}

function conflictsOf(outcome: ApplyOutcome): readonly Conflict[] {
  return outcome.applied ? [] : outcome.conflicts;
}
