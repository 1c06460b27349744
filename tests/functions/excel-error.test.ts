import { associateFunctions } from '../../src/functions/associate';
import { excelAnswers, type FunctionsHost } from '../../src/functions/excel-answers';

class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const invocation = { functionName: 'any' };
const functions = new Map<string, (...values: unknown[]) => unknown>();
const host = {
  associate: (id: string, run: (...values: unknown[]) => unknown) => functions.set(id, run),
  Error: HostError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
} as unknown as FunctionsHost;
let loads = 0;
associateFunctions(host, async () => {
  loads++;
  return excelAnswers(host);
});

function call(id: string, ...values: unknown[]): unknown {
  const run = functions.get(id);
  if (run === undefined) throw new Error(`No function ${id}`);
  return run(...values);
}

describe('functions as Excel calls them', () => {
  test('what answers is loaded with the first call and kept', async () => {
    expect([functions.size, loads]).toEqual([19, 0]);
    await call('SHAREINTERVAL', [[3]], [[10]], null, null, invocation);
    await call('SHAREINTERVAL', [[3]], [[10]], null, null, invocation);
    expect(loads).toBe(1);
  });

  test('an omitted argument arrives as null and the invocation behind the last one is ignored', async () => {
    expect(await call('SHAREINTERVAL', [[3]], [[10]], null, null, invocation)).toEqual(
      await call('SHAREINTERVAL', [[3]], [[10]], null, null),
    );
  });

  test('an argument that cannot be used becomes #VALUE! with its place', async () => {
    const cells = [[3], ['пять'], [4]];
    const totals = [[10], [10], [10]];
    const attempt = call('LOWRESULT', cells, totals, null, null, null, invocation);
    await expect(attempt).rejects.toBeInstanceOf(HostError);
    await expect(attempt).rejects.toMatchObject({
      code: '#VALUE!',
      message: 'Аргумент «низких», строка 2: «пять» — не число.',
    });
  });

  test('nothing to answer becomes #N/A, also where the district is loaded first', async () => {
    await expect(call('EXPECTED', 'Нетакой район', 1, 1, 2026, invocation)).rejects.toMatchObject({
      code: '#N/A',
    });
    await expect(call('EXPLAIN', 'Я9', invocation)).rejects.toBeInstanceOf(HostError);
  });
});
