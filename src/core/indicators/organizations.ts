/** Organisations of the registry in time: when each is active, what took its place, which head a branch reports with. */
import { codesIn } from '../results/school-finder';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { textOf } from '../table/table';
import type { Tables } from '../table/tables';

export interface Organization {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** First and last serial day on which it is active; null: no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Codes of those that took its place. */
  readonly successors: readonly string[];
  /** Code of the organisation whose branch it is. */
  readonly head: string | null;
  /** A branch whose numbers are within those of its head. */
  readonly reportsWithHead: boolean;
}

/** Serial days, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Each once, in the order of the registry. A branch reports with its head unless the registry says that it does itself. */
export function organizationsOf(tables: Tables, { meanings }: Lexicon): readonly Organization[] {
  const found = new Map<string, Organization>();
  const alone = meanings.reportsItself.map(normaliseLabel);
  for (const { table, row } of tables.rows('schools')) {
    const code = textOf(table, row, 'code');
    if (code === '' || found.has(normaliseLabel(code))) continue;
    const head = textOf(table, row, 'head') || null;
    found.set(normaliseLabel(code), {
      code,
      name: textOf(table, row, 'name') || code,
      type: textOf(table, row, 'type'),
      from: tables.number(table, row, 'activeFrom'),
      to: tables.number(table, row, 'activeTo'),
      successors: codesIn(textOf(table, row, 'successors')),
      head,
      reportsWithHead: head !== null && !alone.includes(normaliseLabel(textOf(table, row, 'reports'))),
    });
  }
  return [...found.values()];
}

/** Why nobody asks an organisation in some days. */
export type Absence =
  | { readonly kind: 'closed'; readonly to: number; readonly successors: readonly string[] }
  | { readonly kind: 'not-open'; readonly from: number }
  /** A branch whose numbers are within those of its head. */
  | { readonly kind: 'with-head'; readonly head: string };

/** Null where it speaks for itself at some time of these days. */
function absenceIn(
  { from, to, successors, head, reportsWithHead }: Organization,
  { first, last }: Days,
): Absence | null {
  if (to !== null && to < first) return { kind: 'closed', to, successors };
  if (from !== null && from > last) return { kind: 'not-open', from };
  return reportsWithHead ? { kind: 'with-head', head: head ?? '' } : null;
}

export function isAskedIn(organization: Organization, days: Days): boolean {
  return absenceIn(organization, days) === null;
}

/** One that nobody asks; where the registry knows them, others are called by their names. */
export interface AbsentOrganization {
  readonly code: string;
  readonly name: string;
  readonly absence: Absence;
}

export function absentIn(organizations: readonly Organization[], days: Days): readonly AbsentOrganization[] {
  const names = new Map(organizations.map(({ code, name }) => [normaliseLabel(code), name]));
  const nameOf = (code: string) => names.get(normaliseLabel(code)) ?? code;
  return organizations.flatMap((organization) => {
    const absence = absenceIn(organization, days);
    return absence === null
      ? []
      : [{ code: organization.code, name: organization.name, absence: named(absence, nameOf) }];
  });
}

function named(absence: Absence, nameOf: (code: string) => string): Absence {
  switch (absence.kind) {
    case 'closed':
      return { ...absence, successors: absence.successors.map(nameOf) };
    case 'with-head':
      return { ...absence, head: nameOf(absence.head) };
    case 'not-open':
      return absence;
  }
}

/** By place of the organisation: itself first, then all whose place it alone took. */
export function lineagesOf(organizations: readonly Organization[]): readonly (readonly number[])[] {
  const predecessors = predecessorsOf(organizations);
  return organizations.map((_, place) => {
    const places = new Set([place]);
    for (const each of places) for (const before of predecessors[each] ?? []) places.add(before);
    return [...places];
  });
}

/** For each organisation those whose only successor it is: of one that was split nobody knows which part went where. */
function predecessorsOf(organizations: readonly Organization[]): readonly (readonly number[])[] {
  const at = new Map(organizations.map(({ code }, place) => [normaliseLabel(code), place]));
  const predecessors = organizations.map((): number[] => []);
  organizations.forEach(({ successors }, place) => {
    const [only] = successors;
    const next = successors.length === 1 ? at.get(normaliseLabel(only ?? '')) : undefined;
    if (next !== undefined && next !== place) predecessors[next]?.push(place);
  });
  return predecessors;
}
