/** A random workbook edited in random ways: after each step it holds what a plain table of expected values holds. */
import { valueAt, type CellValue } from '../../src/core/table/grid';
import type { Change, SheetId, UndoHandle } from '../../src/core/workbook';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import type { XlsxWorkbook } from '../../src/xlsx/book/xlsx-workbook';
import { plainSheet } from '../plain-sheet';
import { packageBytes, worksheet } from '../xlsx/package-files';
import { seededRandom, type SeededRandom } from './seeded-random';

type Cells = Map<string, CellValue>;

/** Cells by sheet's name. */
type Expected = Map<string, Cells>;

const widest = 6;
const tallest = 8;
const texts = ['школа', ' с пробелами ', '=не формула', '<&">', 'я'.repeat(40), '_x000D_', 'а\nб', '0101'];

/** Rejects when the workbook and what was expected of it part. */
export async function tryEdits(seed: number): Promise<void> {
  const random = seededRandom(seed);
  let book = await openXlsx(startingWorkbook(random));
  const expected = await contents(book);
  const undone: { readonly undo: UndoHandle; readonly before: Expected }[] = [];
  for (let step = 0; step < 6; step++) {
    const last = undone.at(-1);
    if (last !== undefined && random.chance(0.25)) {
      // A change that changed nothing is back already.
      const outcome = await book.undo(last.undo);
      if (outcome.kind === 'conflicts') throw new Error(`Not taken back: ${JSON.stringify(outcome)}`);
      undone.pop();
      restore(expected, last.before);
    } else {
      const before = copied(expected);
      const outcome = await book.apply([await randomChange(book, expected, random)]);
      if (!outcome.applied) throw new Error(`Refused: ${JSON.stringify(outcome.conflicts)}`);
      undone.push({ undo: outcome.undo, before });
    }
    compare(await contents(book), expected, `step ${step}`);
    if (random.chance(0.3)) {
      book = await openXlsx(await book.save());
      undone.length = 0;
      compare(await contents(book), expected, `step ${step}, opened again`);
    }
  }
}

/** Rows that may lack numbers, stand out of order or twice, in either spelling. */
function startingWorkbook(random: SeededRandom): Uint8Array {
  const rows = Array.from({ length: random.below(6) }, () => {
    const row = random.below(tallest);
    const cells = Array.from({ length: random.below(4) }, () => {
      const address = random.chance(0.3)
        ? ''
        : ` r="${String.fromCharCode(65 + random.below(widest))}${row + 1}"`;
      return random.chance(0.2) ? `<c${address}/>` : `<c${address}><v>${random.below(100)}</v></c>`;
    });
    return `<row${random.chance(0.4) ? '' : ` r="${row + 1}"`}>${cells.join('')}</row>`;
  });
  const xml = worksheet(rows.join(''));
  return packageBytes({ sheet: random.chance(0.3) ? xml.replace(/"/g, "'") : xml });
}

async function randomChange(book: XlsxWorkbook, expected: Expected, random: SeededRandom): Promise<Change> {
  const sheets = await book.listSheets();
  const own = sheets.filter(({ name }) => name.startsWith('Наш'));
  const kind = random.pick(['set', 'set', 'set', 'add', 'replace', 'delete'] as const);
  const target = own.length === 0 ? undefined : random.pick(own);
  if (kind === 'add' || (kind !== 'set' && target === undefined)) {
    const name = `Наш ${random.below(1_000_000)}`;
    return { kind: 'add-sheet', model: rememberedSheet(name, expected, random) };
  }
  if (target !== undefined && kind === 'delete') {
    expected.delete(target.name);
    return { kind: 'delete-sheet', sheet: target.id };
  }
  if (target !== undefined && kind === 'replace') {
    return { kind: 'replace-sheet', sheet: target.id, model: rememberedSheet(target.name, expected, random) };
  }
  const sheet = random.pick(sheets);
  return setCells(sheet.id, expected.get(sheet.name) ?? new Map(), random);
}

function rememberedSheet(
  name: string,
  expected: Expected,
  random: SeededRandom,
): ReturnType<typeof plainSheet> {
  const rows = Array.from({ length: random.below(5) }, () =>
    Array.from({ length: random.below(4) }, () => randomValue(random)),
  );
  const cells: Cells = new Map();
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) cells.set(`${row} ${column}`, value);
    }),
  );
  expected.set(name, cells);
  return plainSheet(name, rows, { isOwn: true });
}

function setCells(sheet: SheetId, cells: Cells, random: SeededRandom): Change {
  const changes = new Map<string, { row: number; column: number; expected: CellValue; value: CellValue }>();
  for (let left = 1 + random.below(4); left > 0; left--) {
    const [row, column] = [random.below(tallest), random.below(widest)];
    const key = `${row} ${column}`;
    if (changes.has(key)) continue;
    const value = randomValue(random);
    changes.set(key, { row, column, expected: cells.get(key) ?? null, value });
    if (value === null) cells.delete(key);
    else cells.set(key, value);
  }
  return { kind: 'set-cells', sheet, cells: [...changes.values()] };
}

function randomValue(random: SeededRandom): CellValue {
  switch (random.below(6)) {
    case 0:
      return null;
    case 1:
      return random.pick(texts);
    case 2:
      return random.chance(0.5);
    case 3:
      return { date: 40_000 + random.below(9_000) };
    default:
      return (random.below(2_000_000) - 1_000_000) / 8;
  }
}

async function contents(book: XlsxWorkbook): Promise<Expected> {
  const found: Expected = new Map();
  for (const { id, name } of await book.listSheets()) {
    const grid = await book.readSheet(id);
    const cells: Cells = new Map();
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columns.length; column++) {
        const value = valueAt(grid, row, column);
        if (value !== null) cells.set(`${row} ${column}`, value);
      }
    }
    found.set(name, cells);
  }
  return found;
}

function copied(expected: Expected): Expected {
  return new Map([...expected].map(([name, cells]) => [name, new Map(cells)]));
}

function restore(expected: Expected, before: Expected): void {
  expected.clear();
  for (const [name, cells] of before) expected.set(name, cells);
}

function compare(found: Expected, expected: Expected, when: string): void {
  const [left, right] = [written(found), written(expected)];
  if (left !== right) throw new Error(`Parted at ${when}: found ${left}, expected ${right}`);
}

function written(contents: Expected): string {
  const sheets = [...contents].map(([name, cells]) => [
    name,
    [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return JSON.stringify(sheets.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
