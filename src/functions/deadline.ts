/** DEADLINE: the last day of a year on which a phrase falls due, as Excel's serial day; words where there is no day. */
import { isoDateOfSerial, yearOf } from '../core/calendar/calendar';
import type { Deadline } from '../core/calendar/deadline';
import { deadlineEnd } from '../core/calendar/occurrences';
import { parseDeadline } from '../core/calendar/parse-deadline';
import { normaliseLabel } from '../core/table/normalise-label';
import { serialOfIso } from '../core/table/parse-date';
import { roadmap } from '../data/forms/roadmap-form';
import { deadlineWords } from '../data/lexicon/deadline-words';
import { deadlineText } from '../text/deadline-text';
import { notDueThisYear } from '../text/function-text-answers';
import { notAvailable } from './function-error';
import { cellAt, textAt, type Argument, type CellResult, type ResultMatrix } from './matrix';

/** Headings of the column on the roadmap's sheet. */
const headings = new Set(
  roadmap.fields
    .filter((field) => field.name === 'deadline')
    .flatMap(({ title, aliases = [] }) => [title, ...aliases].map(normaliseLabel)),
);

export function deadlineColumn({
  phrase,
  year,
}: {
  readonly phrase: Argument;
  readonly year: number;
}): ResultMatrix {
  return Array.from({ length: Math.max(1, phrase.filledRows) }, (_, row) => {
    const text = textAt(phrase, row);
    if (text === '' || (row === 0 && headings.has(normaliseLabel(text)))) return [''];
    const day = dayAt(phrase, row);
    if (day !== null) return [yearOf(isoDateOfSerial(day)) === year ? day : notDueThisYear];
    const deadline = parseDeadline(text, deadlineWords);
    if (deadline.kind === 'unreadable' && phrase.filledRows === 1)
      throw notAvailable({ code: 'deadline-unreadable', value: text });
    return [answerOf(deadline, year)];
  });
}

/** A cell with a date instead of a phrase: Excel hands over its serial day, 2000 to 2100. */
function dayAt(source: Argument, row: number): number | null {
  const cell = cellAt(source, row);
  return typeof cell === 'number' && cell >= 36526 && cell < 73416 ? Math.floor(cell) : null;
}

function answerOf(deadline: Deadline, year: number): CellResult {
  const end = deadlineEnd(deadline, year);
  if (end !== null) return serialOfIso(end) ?? end;
  const hasDays =
    deadline.kind === 'intervals' || (deadline.kind === 'recurring' && deadline.recurrence.every !== 'years');
  return hasDays ? notDueThisYear : deadlineText(deadline);
}
