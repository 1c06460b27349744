/** A school's results of the year beside the municipality's. */
import type { CardLength } from './card-length';
import { textRow, type Block, type TableBlock, type TableColumn } from '../../core/model/document-model';
import type { SchoolCardFacts, SchoolTest } from '../../core/report/school-card';
import * as column from '../../text/column-titles';
import { schoolDynamicsText } from '../../text/results-text';
import { cardResults, noCardResults, resultsNote } from '../../text/school-card-text';
import { testName } from '../../text/test-name';

export function resultBlocks(
  { tests, negativeDynamics }: SchoolCardFacts,
  { most, isBrief }: CardLength,
): Block[] {
  // The shortest cards leave the line to the grounds of a marker and of a low result.
  const dynamics = most < 2 ? '' : schoolDynamicsText(negativeDynamics, isBrief);
  const heading: Block = { kind: 'heading', text: cardResults };
  if (tests.length === 0) return [heading, { kind: 'paragraph', text: noCardResults }];
  return [
    heading,
    resultsTable(tests),
    { kind: 'note', text: resultsNote },
    ...(dynamics === '' ? [] : [{ kind: 'paragraph', text: dynamics } as const]),
  ];
}

function resultsTable(tests: readonly SchoolTest[]): TableBlock {
  const figure = (title: string): TableColumn => ({ title, share: 8, align: 'center', decimals: 1 });
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.test, share: 60 },
      { title: column.pupils, share: 6, align: 'center' },
      figure(column.qualityInFull),
      figure(column.district),
      figure(column.yearBefore),
      figure(column.shareOfTwos),
      figure(column.district),
      figure(column.meanScore),
      figure(column.district),
    ],
    rows: tests.map(({ test, participants, indicators, before, mean, belowMinimum, municipality }) =>
      textRow(
        testName(test),
        participants,
        indicators?.qualityPercent ?? '—',
        municipality.indicators?.qualityPercent ?? '—',
        before?.qualityPercent ?? '—',
        indicators?.lowPercent ?? share(belowMinimum, participants),
        municipality.indicators?.lowPercent ??
          share(municipality.belowMinimum?.low ?? null, municipality.belowMinimum?.participants ?? 0),
        mean ?? '—',
        municipality.mean ?? '—',
      ),
    ),
  };
}

/** Exams without marks: the share below the minimum. */
function share(low: number | null, participants: number): number | string {
  return low === null || participants === 0 ? '—' : (low * 100) / participants;
}
