/** EXPECTED: the text of one row of a district's expected results for any year; a proposal says that it is one. */
import { rollForward } from '../core/expected/roll-forward';
import type { District } from '../core/schema/district';
import type { ExpectedDirection, ExpectedResults } from '../core/schema/expected-results';
import { normaliseLabel } from '../core/table/normalise-label';
import { yearWords } from '../data/lexicon/year-words';
import { proposalAnswer } from '../text/function-text-answers';
import { districtCalled } from './named-district';
import { notAvailable } from './function-error';

export async function expectedText({
  district,
  direction,
  row,
  year,
}: {
  readonly district: string;
  readonly direction: string;
  readonly row: string;
  readonly year: number;
}): Promise<string> {
  const profile = await districtCalled(district);
  const table = profile.expectedResults;
  const districtName = profile.name.nominative;
  if (table === null) throw notAvailable({ code: 'no-expected-table', district: districtName });
  const found = directionIn(profile, table, direction);
  const line = found.rows[rowNumber(row, table, found) - 1];
  if (line === undefined) {
    const title = titleOf(profile, found);
    throw notAvailable({ code: 'no-such-row', value: row, direction: title, rows: found.rows.length });
  }
  const context = { documentYears: table.years, words: yearWords, reportingDate: null };
  const { source, text } = rollForward(line, year, context);
  if (source === 'check-document')
    throw notAvailable({ code: 'check-document', year, district: districtName });
  return source === 'proposal' && text !== null ? proposalAnswer(text) : (text ?? '');
}

/** By its place in the table, its id, or its name as printed; a part of the name will do where it fits one only. */
function directionIn(profile: District, table: ExpectedResults, text: string): ExpectedDirection {
  const place = Number(text);
  const label = normaliseLabel(text);
  const named = (direction: ExpectedDirection) => namesOf(profile, direction).map(normaliseLabel);
  const partly = table.directions.filter((each) => named(each).some((other) => other.includes(label)));
  const found =
    (Number.isInteger(place) ? table.directions[place - 1] : undefined) ??
    table.directions.find((each) => each.direction === label || named(each).includes(label)) ??
    (partly.length === 1 ? partly[0] : undefined);
  if (found !== undefined) return found;
  const known = table.directions.map((each, at) => `${at + 1} — ${titleOf(profile, each)}`);
  throw notAvailable({
    code: 'unknown-direction',
    value: text,
    district: profile.name.nominative,
    known,
  });
}

/** «3», or «2.3» as the sheet numbers the rows. */
function rowNumber(text: string, table: ExpectedResults, direction: ExpectedDirection): number {
  const place = table.directions.indexOf(direction) + 1;
  const own = text.startsWith(`${place}.`) ? text.slice(String(place).length + 1) : text;
  return /^\d+$/u.test(own) ? Number(own) : NaN;
}

function titleOf(profile: District, direction: ExpectedDirection): string {
  return namesOf(profile, direction)[0] ?? direction.direction;
}

function namesOf({ directions }: District, { heading, direction }: ExpectedDirection): readonly string[] {
  const own = directions.find(({ id }) => id === direction);
  const others =
    own === undefined ? [] : [own.heading, own.name, ...own.otherNames.map((other) => other.name)];
  return heading === null ? others : [heading, ...others];
}
