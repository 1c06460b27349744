/** The reference a region's own protocol gives: all its schools together, test by test. */
import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standard-deviation';
import { percentOfMaximum } from './percent-of-maximum';
import { testText, type PupilScores, type TestReference } from './result';

export function regionalReferences(units: readonly PupilScores[]): TestReference[] {
  const byTest = new Map<string, PupilScores[]>();
  for (const unit of units) {
    const test = testText(unit.key);
    const same = byTest.get(test);
    if (same === undefined) byTest.set(test, [unit]);
    else same.push(unit);
  }
  return [...byTest.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [referenceOf(first, same)];
  });
}

function referenceOf(first: PupilScores, units: readonly PupilScores[]): TestReference {
  const { schoolYear, procedure, grade, subject, level } = first.key;
  const scores = units.flatMap((unit) => [...unit.scores]);
  const itemPercent = first.itemMaxima.map((maximum, item) => {
    const column = units.flatMap((unit) => [...(unit.items[item] ?? [])]);
    return percentOfMaximum(column, maximum);
  });
  return {
    schoolYear,
    procedure,
    grade,
    subject,
    level,
    group: 'region',
    participants: scores.length,
    mean: mean(scores),
    standardDeviation: standardDeviation(scores),
    itemPercent: itemPercent.every((percent) => percent === null) ? null : itemPercent,
  };
}
