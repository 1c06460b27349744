/** OBJECTIVITYINDEX: 100 − share of schools with a marker, from a table of answers, one row a school. */
import { objectivityIndex } from '../core/flags/federal-index';
import { markerAnswerWords, readMarkerAnswer } from '../text/function-text-answers';
import { notAvailable, valueError } from './function-error';
import { cellAt, isNoValue, isRowBlank, placeAt, textAt, type Argument } from './matrix';
import { readSwitch } from './switch-argument';

export function objectivityIndexValue({ markers }: { readonly markers: Argument }): number {
  const schools: (boolean | null)[] = [];
  for (let row = 0; row < markers.filledRows; row++) {
    if (isRowBlank(markers, row)) continue;
    if (schools.length === 0 && isHeader(markers, row)) continue;
    schools.push(hasMarker(markers, row));
  }
  const index = objectivityIndex(schools);
  if (index === null) throw notAvailable({ code: 'no-data', argument: markers.name });
  return index;
}

/** Null where no marker of the row was computed. */
function hasMarker(source: Argument, row: number): boolean | null {
  let found: boolean | null = null;
  for (let column = 0; column < source.columnCount; column++) {
    const answer = answerAt(source, row, column);
    if (answer === undefined) {
      throw valueError({
        code: 'unknown-word',
        place: placeAt(source, row, column),
        value: textAt(source, row, column),
        allowed: markerAnswerWords,
      });
    }
    if (answer !== null) found = found === true || answer;
  }
  return found;
}

function answerAt(source: Argument, row: number, column: number): boolean | null | undefined {
  const cell = cellAt(source, row, column);
  if (isNoValue(cell)) return null;
  return readSwitch(cell) ?? readMarkerAnswer(textAt(source, row, column));
}

/** Texts that answer nothing, over a row that does. */
function isHeader(source: Argument, row: number): boolean {
  if (row + 1 >= source.filledRows) return false;
  return (source.rows[row] ?? []).every((cell, column) => {
    return typeof cell === 'string' && (isNoValue(cell) || answerAt(source, row, column) === undefined);
  });
}
