/** SOU: the degree of mastery of each row's marks; a row with a blank stays blank, for blank is not zero. */
import { gradeIndicators } from '../core/flags/grade-indicators';
import { masteryDefinition } from './catalogue/statistics';
import { parameterName } from './function-definition';
import { dataRows } from './data-rows';
import { argument, countAt, needColumns, type ResultMatrix } from './matrix';

const marks = ['«2»', '«3»', '«4»', '«5»'];

export function masteryColumn(counts: unknown): ResultMatrix {
  const source = argument(parameterName(masteryDefinition, 0), counts);
  needColumns(source, marks);
  const { start, end } = dataRows([source]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const [two = null, three = null, four = null, five = null] =
      row < start ? [] : marks.map((_, column) => countAt(source, row, column));
    const isKnown = two !== null && three !== null && four !== null && five !== null;
    const indicators = isKnown ? gradeIndicators([two, three, four, five]) : null;
    result.push([indicators === null ? '' : indicators.masteryPercent]);
  }
  return result;
}
