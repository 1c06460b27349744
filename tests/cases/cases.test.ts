/**
 * Golden cases: each folder beside this file is one behaviour. `input.json` holds the files, their sheets and rows (a date is
 * {"date": "2026-04-15"}); `expected.json` the findings as «severity code Sheet!Cell» and whatever else the case is about.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import type { Finding } from '../../src/core/finding';
import { gridFromRows, type CellValue } from '../../src/core/table/grid';
import { serialOf, serialOfIso } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { findingText, placeAddress } from '../../src/text/finding-text';

type InputCell = null | string | number | boolean | { date: string } | { error: string };
interface Input {
  readonly district?: string;
  readonly year?: number;
  readonly files: Readonly<Record<string, Readonly<Record<string, readonly (readonly InputCell[])[]>>>>;
}
interface Expected {
  readonly findings: readonly string[];
  readonly states?: Readonly<Record<string, string>>;
  readonly expectedTexts?: Readonly<Record<string, { text: string | null; state: string | null }>>;
  readonly lowResults?: readonly string[];
  readonly statuses?: Readonly<Record<string, string>>;
  readonly markers?: readonly string[];
}

const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const read = <T>(folder: string, file: string) =>
  JSON.parse(readFileSync(join(__dirname, folder, file), 'utf8')) as T;

test('there are cases', () => expect(folders.length).toBeGreaterThanOrEqual(8));

test.each(folders.map(({ name }) => name))('%s', async (folder) => {
  const analysis = await analysed(read<Input>(folder, 'input.json'));
  const expected = read<Expected>(folder, 'expected.json');
  const findings = everyFinding(analysis.findings);
  expect(findings.map(line).sort()).toEqual([...expected.findings].sort());
  for (const found of findings) {
    const { what, why, mend } = findingText(found);
    for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[^a-z][^]*[.»]$/u);
  }
  if (expected.states) expect(eventStates(analysis)).toMatchObject(expected.states);
  if (expected.expectedTexts) expect(expectedTexts(analysis)).toMatchObject(expected.expectedTexts);
  if (expected.lowResults) {
    const low = analysis.flags.lowResults.schools.filter(({ isLowResult }) => isLowResult === true);
    expect(low.map(({ school }) => school)).toEqual(expected.lowResults);
  }
  if (expected.statuses) {
    const statuses = Object.fromEntries(analysis.flags.schools.map(({ school, status }) => [school, status]));
    expect(statuses).toMatchObject(expected.statuses);
  }
  if (expected.markers) {
    const flagged = analysis.flags.markers.filter(({ outcome }) => outcome === 'flag');
    expect(flagged.map(({ marker, key }) => `${marker} ${key.school} ${key.subject} ${key.grade}`)).toEqual(
      expected.markers,
    );
  }
});

async function analysed(input: Input): Promise<Analysis> {
  const sheets = Object.entries(input.files).flatMap(([file, content]) =>
    Object.entries(content).map(([name, rows]) => ({
      file,
      grid: gridFromRows(
        name,
        rows.map((row) => row.map(cellOf)),
      ),
    })),
  );
  const district = input.district === undefined ? null : await loadDistrict(input.district);
  return analyze({
    sheets,
    reference,
    district,
    today: serialOf(2026, 11, 20) ?? 0,
    year: input.year ?? null,
  });
}

function cellOf(cell: InputCell): CellValue {
  return typeof cell === 'object' && cell !== null && 'date' in cell
    ? { date: serialOfIso(cell.date) ?? NaN }
    : cell;
}

function line({ severity, code, place }: Finding): string {
  const address = placeAddress(place);
  const sheet = place.sheet ?? place.file ?? '';
  return `${severity} ${code} ${sheet}${address === null ? '' : `!${address}`}`;
}

function eventStates({ roadmap }: Analysis): Record<string, string> {
  return Object.fromEntries(
    (roadmap?.events ?? []).map((event) => [`${event.section} ${event.number}`, event.state]),
  );
}

function expectedTexts({
  expected,
}: Analysis): Record<string, { text: string | null; state: string | null }> {
  return Object.fromEntries(
    (expected?.rows ?? []).map(({ number, text, state }) => [number, { text, state }]),
  );
}
