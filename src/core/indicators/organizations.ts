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

function isActiveIn({ from, to }: Pick<Organization, 'from' | 'to'>, { first, last }: Days): boolean {
  return (from === null || from <= last) && (to === null || to >= first);
}

/** Whether it speaks for itself at some time of these days; a branch that reports with its head does not. */
export function isAskedIn(organization: Organization, days: Days): boolean {
  return !organization.reportsWithHead && isActiveIn(organization, days);
}

/** For each organisation those whose only successor it is: of one that was split nobody knows which part went where. */
export function predecessorsOf(organizations: readonly Organization[]): readonly (readonly number[])[] {
  const at = new Map(organizations.map(({ code }, place) => [normaliseLabel(code), place]));
  const predecessors = organizations.map((): number[] => []);
  organizations.forEach(({ successors }, place) => {
    const [only] = successors;
    const next = successors.length === 1 ? at.get(normaliseLabel(only ?? '')) : undefined;
    if (next !== undefined && next !== place) predecessors[next]?.push(place);
  });
  return predecessors;
}
