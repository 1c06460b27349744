import { createUniverEngine } from '../../host/engine/univer-engine';
import { startHeadlessUniver } from '../../host/engine/univer-headless';
import type { EngineInput, FunctionSignature, SheetEngine } from '../../host/engine/sheet-engine';

const signature = (id: string, ...kinds: string[]): FunctionSignature => ({
  id,
  description: '',
  parameters: kinds.map((kind, index) => ({
    name: `p${index}`,
    detail: '',
    isMatrix: kind.startsWith('matrix'),
    isOptional: kind.endsWith('?'),
  })),
});

let engine: SheetEngine;
let calls: { name: string; args: readonly unknown[]; address: string }[];
let sheet: string;

beforeEach(() => {
  engine = createUniverEngine(startHeadlessUniver());
  calls = [];
  sheet = engine.sheets()[0]!.id;
  engine.registerFunctions(
    'MSOKO',
    [signature('ECHO', 'matrix', 'scalar?', 'matrix?'), signature('FAIL')],
    async (name, args, address) => {
      calls.push({ name, args, address });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return name === 'FAIL'
        ? { error: '#N/A', message: 'мало данных' }
        : {
            value: [
              ['007', args[1]],
              [true, 2.5],
            ],
          };
    },
  );
});
afterEach(() => engine.dispose());

function put(row: number, column: number, input: EngineInput): void {
  engine.edit(sheet, { top: row, left: column, bottom: row, right: column }, [[input]]);
}

it('a function gets ranges as arrays, single cells as values, blanks apart from zero', async () => {
  put(0, 0, { value: 0 });
  put(1, 1, { value: 'да' });
  put(5, 0, { formula: '=MSOKO.ECHO(A1:B2,B2)' });
  put(9, 0, { formula: '=msoko.echo(A1:B2,,A1)' });
  await engine.answered();
  expect(calls).toEqual([
    {
      name: 'ECHO',
      args: [
        [
          [0, ''],
          ['', 'да'],
        ],
        'да',
        null,
      ],
      address: 'A6',
    },
    {
      name: 'ECHO',
      args: [
        [
          [0, ''],
          ['', 'да'],
        ],
        null,
        [[0]],
      ],
      address: 'A10',
    },
  ]);
});

it('an answer spills, its texts stay texts', async () => {
  put(5, 0, { formula: '=MSOKO.ECHO(A1:A2,"x")' });
  await engine.answered();
  const cells = engine.readCells(sheet, { top: 5, left: 0, bottom: 6, right: 1 });
  expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
    ['007', 'x'],
    [true, 2.5],
  ]);
});

it('an error of the function stands in its cell', async () => {
  put(5, 0, { formula: '=MSOKO.FAIL()' });
  await engine.answered();
  expect(engine.readCells(sheet, { top: 5, left: 0, bottom: 5, right: 0 })[0]?.[0]?.value).toEqual({
    error: '#N/A',
  });
});

it('a recalculation asks for everything at once', async () => {
  for (let row = 0; row < 20; row += 1) put(row, 5, { formula: `=MSOKO.ECHO(A${row + 1},${row})` });
  const start = Date.now();
  await engine.answered();
  expect(calls).toHaveLength(20);
  expect(Date.now() - start).toBeLessThan(2_000);
});

it('a formula calculates again after an edit', async () => {
  put(5, 0, { formula: '=SUM(MSOKO.ECHO(A1:A2,B1))' });
  await engine.answered();
  put(0, 1, { value: 40 });
  await engine.answered();
  expect(calls.map(({ args }) => args[1])).toEqual(['', 40]);
  expect(engine.readCells(sheet, { top: 5, left: 0, bottom: 5, right: 0 })[0]?.[0]?.value).toBe(42.5);
});

it.each([
  ['=SUM(A1;2,5)', '=SUM(A1,2.5)'],
  ['=IF(A1=";";"а;б";0,5)', '=IF(A1=";","а;б",0.5)'],
  ["='Лист; 1'!A1+MAX(1;2)", "='Лист; 1'!A1+MAX(1,2)"],
  ['=SUM(A1,2)', '=SUM(A1,2)'],
  ['=SUM({1;2};3)', '=SUM({1;2},3)'],
])('a formula typed as %s is %s', (typed, kept) => {
  put(0, 0, { formula: typed });
  expect(engine.readCells(sheet, { top: 0, left: 0, bottom: 0, right: 0 })[0]?.[0]?.formula).toBe(kept);
});
