/** SOU: the degree of mastery of each row's marks; a row with a blank stays blank, for blank is not zero. */
import { gradeIndicators } from '../core/flags/grade-indicators';
import { dataRows } from './data-rows';
import { countAt, type Argument, type ResultMatrix } from './matrix';

export function masteryColumn({ marks }: { readonly marks: Argument }): ResultMatrix {
  const { start, end } = dataRows([marks]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const [two = null, three = null, four = null, five = null] =
      row < start ? [] : [0, 1, 2, 3].map((column) => countAt(marks, row, column));
    const isKnown = two !== null && three !== null && four !== null && five !== null;
    const indicators = isKnown ? gradeIndicators([two, three, four, five]) : null;
    result.push([indicators === null ? '' : indicators.masteryPercent]);
  }
  return result;
}
