/** What is left for the coordinator: what to mend, to enter and to decide. Codes with their numbers, in the order to do them. */
import type { ExpectedTable } from '../expected/expected-table';
import type { Finding } from '../finding';
import type { FindingGroup } from '../finding-group';
import { findingKinds, firstOfKind } from './finding-kinds';
import type { ReportFacts } from './report-facts';
import type { SchoolName } from './school-facts';

/** A kind of finding with its first place: the rest are mended likewise. */
export interface Mending {
  readonly first: Finding;
  readonly count: number;
}

export type Entering =
  | { readonly code: 'results'; readonly schools: readonly SchoolName[] }
  | { readonly code: 'event-states'; readonly events: number }
  | { readonly code: 'event-evidence'; readonly events: number };

/** A row of expected results whose text a person must accept or write. */
export type TextQuestion = ExpectedTable['rows'][number];

export type Deciding =
  | { readonly code: 'expected-texts'; readonly rows: readonly TextQuestion[] }
  | { readonly code: 'rechecks'; readonly schools: number }
  | { readonly code: 'support'; readonly schools: number }
  | { readonly code: 'open-decisions'; readonly decisions: number }
  | { readonly code: 'overdue-decisions'; readonly decisions: number };

export interface Tasks {
  readonly mend: readonly Mending[];
  readonly enter: readonly Entering[];
  readonly decide: readonly Deciding[];
}

export function tasks(facts: ReportFacts, findings: readonly FindingGroup[]): Tasks {
  const { roadmap, expected, objectivity, lowResults, cycle, schoolsWithoutResults } = facts;
  const mend = findingKinds(findings).flatMap((kind) => {
    const [first] = firstOfKind(kind, 1);
    return first === undefined || kind.severity === 'info' ? [] : [{ first, count: kind.count }];
  });
  const enter: Entering[] = [
    { code: 'results', schools: schoolsWithoutResults },
    { code: 'event-states', events: roadmap?.progress.counts['no-data'] ?? 0 },
    { code: 'event-evidence', events: roadmap?.unconfirmed.length ?? 0 },
  ];
  const rows = [...(expected?.table.rows ?? [])].filter(
    ({ action, source }) => action === 'ask' || source === 'check-document',
  );
  const { open = 0, overdue = 0 } = cycle.decisions?.counts ?? {};
  const decide: Deciding[] = [
    { code: 'expected-texts', rows },
    { code: 'rechecks', schools: objectivity.schools.length },
    { code: 'support', schools: lowResults.schools.filter(({ group }) => group === 'low').length },
    { code: 'open-decisions', decisions: open },
    { code: 'overdue-decisions', decisions: overdue },
  ];
  return { mend, enter: enter.filter(isWanted), decide: decide.filter(isWanted) };
}

function isWanted({ code: _, ...amounts }: Entering | Deciding): boolean {
  return Object.values(amounts).some((amount: number | readonly unknown[]) =>
    typeof amount === 'number' ? amount > 0 : amount.length > 0,
  );
}
