/** The district's workbook stands for itself once its protocols are entered. */
import { resultSheets } from '../../src/layout/result-sheets';
import { loadDistrict } from '../../src/data/districts/index';
import { makeSample } from '../../src/sample/make-sample';
import type { Flags } from '../../src/core/flags/flag';
import { keyText } from '../../src/core/results/result';
import { analyseRun } from './analyse-sample';

const answers = ({ markers }: Flags) =>
  markers.map((result) => [
    result.marker,
    keyText(result.key),
    result.outcome,
    'facts' in result ? JSON.stringify(result.facts, rounded) : '',
  ]);

/** Sums taken in another order differ in the last bits. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}

test('the sample, its protocols and summary reports entered, gives alone the same markers, index, low results and tests of the report', async () => {
  const [run] = makeSample(1, await loadDistrict('belinsky')).runs;
  const whole = await analyseRun(run!);
  const book = run!.files.find(({ sheets }) => sheets.some(({ name }) => name === 'Школы'))!;
  const [records] = resultSheets(whole, ['records']);
  const alone = await analyseRun({
    ...run!,
    files: [{ ...book, sheets: [...book.sheets, records!] }],
  });
  const before = new Set(answers(whole.flags).map((answer) => answer.join(' ')));
  expect(answers(alone.flags).filter((answer) => !before.has(answer.join(' ')))).toEqual([]);
  expect(alone.flags.markers).toHaveLength(whole.flags.markers.length);
  expect(alone.flags.federalIndex).toEqual(whole.flags.federalIndex);
  expect(alone.flags.lowResults.schools).toEqual(whole.flags.lowResults.schools);
  const inDigits = (facts: unknown): unknown => JSON.parse(JSON.stringify(facts, rounded));
  expect(inDigits(alone.report.tests)).toEqual(inDigits(whole.report.tests));
});
