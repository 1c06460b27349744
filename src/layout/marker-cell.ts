/** One cell of the matrix of schools and markers: the gravest answer over the year's tests, and how many tests gave it. */
import type { MarkerResult } from '../core/flags/flag';
import { textCell, type TableCell } from '../core/model/document-model';
import { no } from '../text/yes-or-no';
import { fewDataCell } from '../text/flags-sheet-text';

export function markerCell(results: readonly MarkerResult[]): TableCell {
  const computed = results.filter(
    ({ outcome }) => outcome === 'flag' || outcome === 'attention' || outcome === 'clear',
  );
  const count = (wanted: (result: MarkerResult) => boolean) => computed.filter(wanted).length;
  const counted = count(({ outcome, isCounted }) => outcome === 'flag' && isCounted);
  const other = count(({ outcome, isCounted }) => outcome === 'flag' && !isCounted);
  const attention = count(({ outcome }) => outcome === 'attention');
  const of = (number: number) => `${number}/${computed.length}`;
  if (counted > 0) return textCell(`▲ ${of(counted)}`, 'red');
  if (other > 0) return textCell(`△ ${of(other)}`, 'amber');
  if (attention > 0) return textCell(`○ ${of(attention)}`, 'amber');
  if (computed.length > 0) return textCell(no);
  return results.some(({ outcome }) => outcome === 'few-data')
    ? textCell(fewDataCell, 'grey')
    : textCell('—', 'grey');
}
