import { associateFunctions, type FunctionsHost } from '../../src/functions/associate';

class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const invocation = { functionName: 'any' };
const functions = new Map<string, (...values: unknown[]) => unknown>();
associateFunctions({
  associate: (id: string, run: (...values: unknown[]) => unknown) => functions.set(id, run),
  Error: HostError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
} as unknown as FunctionsHost);

function call(id: string, ...values: unknown[]): unknown {
  const run = functions.get(id);
  if (run === undefined) throw new Error(`No function ${id}`);
  return run(...values);
}

describe('functions as Excel calls them', () => {
  test('an omitted argument arrives as null and the invocation behind the last one is ignored', () => {
    expect(call('SHAREINTERVAL', [[3]], [[10]], null, null, invocation)).toEqual(
      call('SHAREINTERVAL', [[3]], [[10]], null, null),
    );
  });

  test('an argument that cannot be used becomes #VALUE! with its place', () => {
    const cells = [[3], ['пять'], [4]];
    const totals = [[10], [10], [10]];
    const attempt = () => call('LOWRESULT', cells, totals, null, null, null, invocation);
    expect(attempt).toThrow(HostError);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({
        code: '#VALUE!',
        message: 'Аргумент «низких», строка 2: «пять» — не число.',
      });
    }
  });

  test('nothing to answer becomes #N/A, also where the district is loaded first', async () => {
    await expect(call('EXPECTED', 'Нетакой район', 1, 1, 2026, invocation)).rejects.toMatchObject({
      code: '#N/A',
    });
    expect(() => call('EXPLAIN', 'Я9', invocation)).toThrow(HostError);
  });
});
