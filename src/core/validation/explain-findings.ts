/** Which findings a person has answered: an explanation takes its finding off the list for as long as the value stands. */
import {
  defineCheck,
  mayBeExplained,
  type Finding,
  type FindingCode,
  type Found,
  type Place,
} from '../finding';
import { groupFindings, type FindingGroup } from '../finding-group';
import { explanationKey, type Explanation, type ExplanationKey } from '../table/explanations';
import { cellAddress, textAt, valueAt, type CellValue } from '../table/grid';
import { bareLabel } from '../table/normalise-label';
import { rowKeyText } from '../table/row-key';
import { saysSame } from '../table/same-value';
import { placeOf, type Table } from '../table/table';
import type { SourceSheet } from '../table/recognise';
import type { Tables } from '../table/tables';

declare module '../finding' {
  interface FindingFacts {
    'explanation-unknown': { readonly about: string };
    'explanation-of-error': { readonly about: string };
    'explanation-unused': { readonly about: string; readonly isFlag: boolean };
  }
}

export const explanationFindings = defineCheck({
  'explanation-unknown': 'warning',
  'explanation-of-error': 'warning',
  'explanation-unused': 'info',
});

/** What each kind of finding is called, as papers and lists print it. */
export type FindingTitles = Readonly<Record<FindingCode, string>>;

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

export interface ExplainedFindings {
  /** Those that nobody answered, and what is wrong with explanations. */
  readonly open: readonly FindingGroup[];
  readonly accepted: readonly AcceptedFinding[];
}

export interface ExplainContext {
  readonly tables: Tables;
  readonly sheets: readonly SourceSheet[];
  readonly titles: FindingTitles;
  /** Names of markers count as known, as those of findings do. */
  readonly isMarker: (about: string) => boolean;
  /** Explanations that answer flags. */
  readonly ofFlags: ReadonlySet<Explanation>;
}

type NamedContext = Pick<ExplainContext, 'tables' | 'sheets' | 'titles'>;

/** What a finding is known by from one check to the next, and the value an explanation of it holds for. */
export function explanationOf(
  { code, place }: Pick<Finding, 'code' | 'place'>,
  { tables, sheets, titles }: NamedContext,
  ownFile: string | undefined,
): ExplanationKey & { readonly value: CellValue } {
  const { file, sheet = '', row, column, field } = place;
  const table = tables.all.find((each) => each.file === file && each.grid.sheet === sheet);
  const grid = sheets.find((each) => each.file === file && each.grid.sheet === sheet)?.grid;
  const value =
    grid === undefined || row === undefined || column === undefined ? null : valueAt(grid, row, column);
  return {
    about: titles[code],
    file: file === ownFile ? '' : (file ?? ''),
    sheet,
    key: keyOf(table, place),
    field: field ?? headerOf(table, column),
    value,
  };
}

/** Where the sheet is no form, or its row says nothing of itself, the address is all there is. */
function keyOf(table: Table | undefined, { row, column, isProperty }: Place): string {
  if (row === undefined || isProperty === true) return '';
  const words = table === undefined ? '' : rowKeyText(table, row);
  return words === '' ? cellAddress(row, column ?? 0) : words;
}

function headerOf(table: Table | undefined, column: number | undefined): string {
  return table === undefined || column === undefined ? '' : textAt(table.grid, table.headerRow, column);
}

export function explainFindings(
  groups: readonly FindingGroup[],
  explanations: readonly Explanation[],
  context: ExplainContext,
): ExplainedFindings {
  if (explanations.length === 0) return { open: groups, accepted: [] };
  const byKey = new Map<string, Explanation>();
  const abouts = new Set<string>();
  for (const each of explanations) {
    byKey.set(fullKey(each, each.at.table.file), each);
    abouts.add(bareLabel(each.about));
  }
  const used = new Set<Explanation>();
  const ofErrors = new Set<Explanation>();
  const accepted: AcceptedFinding[] = [];
  const own = explanations[0]?.at.table.file;
  const answer = (finding: Finding): Finding | null => {
    const known = explanationOf(finding, context, own);
    const explanation = byKey.get(fullKey(known, own));
    if (explanation === undefined) return finding;
    if (!mayBeExplained(finding)) {
      ofErrors.add(explanation);
      return finding;
    }
    used.add(explanation);
    if (!saysSame(explanation.value, known.value)) {
      const { value, text, person, day } = explanation;
      return { ...finding, outdated: { value, text, person, day } };
    }
    accepted.push({ finding, explanation });
    return null;
  };
  const open = groups.flatMap((group) =>
    abouts.has(bareLabel(context.titles[group.code])) ? (group.answered(answer) ?? []) : [group],
  );
  const idle = explanations.filter((each) => !used.has(each) && !context.ofFlags.has(each));
  return {
    open: [...open, ...groupFindings(idle.map((each) => idleFinding(each, ofErrors, context)))],
    accepted,
  };
}

function fullKey(key: ExplanationKey, file: string | undefined): string {
  return `${explanationKey(key)}\u001f${key.file === '' ? (file ?? '') : ''}`;
}

/** Of an explanation that answers nothing. */
function idleFinding(
  explanation: Explanation,
  ofErrors: ReadonlySet<Explanation>,
  { titles, isMarker }: NamedContext & Pick<ExplainContext, 'isMarker'>,
): Found {
  const { about, at } = explanation;
  const place = placeOf(at.table, at.row, 'about');
  if (ofErrors.has(explanation)) return explanationFindings.of('explanation-of-error', place, { about });
  const isFlag = isMarker(about);
  const isKnown = isFlag || Object.values(titles).some((title) => bareLabel(title) === bareLabel(about));
  return isKnown
    ? explanationFindings.of('explanation-unused', place, { about, isFlag })
    : explanationFindings.of('explanation-unknown', place, { about });
}
