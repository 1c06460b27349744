/** What was read of one protocol, for the list of files: nothing is left unsaid there. */
import { worksOf } from './merge-records';
import type { ProtocolSource } from './recognise-protocol';
import type { SummaryKind } from './summary-words';
import type { TestRecord } from './record';

export interface FileReading {
  readonly file: string | null;
  readonly sheet: string;
  readonly layout: ProtocolSource['layout'];
  /** The parts of the test a reader names it by; null where they are not known and nothing is counted. */
  readonly test: readonly string[] | null;
  readonly rows: number;
  /** The district's schools, their works, absentees and rows held out. */
  readonly schools: number;
  readonly works: number;
  readonly absent: number;
  readonly heldOut: number;
  /** Other municipalities' schools and works: they make the region's reference alone. */
  readonly otherSchools: number;
  readonly otherWorks: number;
  /** Cells that hold a word of the form instead of a number. */
  readonly words: {
    readonly notBegun: number;
    readonly notTaught: number;
    readonly notDone: number;
    readonly noMark: number;
  };
  /** Parts of the test known by the sheet's signs alone. */
  readonly guessed: readonly ('subject' | 'schoolYear' | 'grade')[];
  /** Sat by pupils of the next grade. */
  readonly isGradeLater: boolean;
  readonly areTotalsComputed: boolean;
}

/** What was read of one summary report. */
export interface SummaryFileReading {
  readonly file: string | null;
  readonly sheet: string;
  readonly kind: SummaryKind;
  readonly test: readonly string[] | null;
  readonly schools: number;
  /** Of them: protocols of the same test tell of them too, and are counted. */
  readonly alsoInProtocols: number;
}

/** Of a file whose test nobody knows. */
export function unreadFile(
  { grid, headerRow, layout }: ProtocolSource,
  file: string | undefined,
): FileReading {
  return {
    file: file ?? null,
    sheet: grid.sheet,
    layout,
    test: null,
    rows: grid.rowCount - headerRow - 1,
    schools: 0,
    works: 0,
    absent: 0,
    heldOut: 0,
    otherSchools: 0,
    otherWorks: 0,
    words: { notBegun: 0, notTaught: 0, notDone: 0, noMark: 0 },
    guessed: [],
    isGradeLater: false,
    areTotalsComputed: false,
  };
}

export function sizeOf(records: readonly TestRecord[]): Pick<FileReading, 'works' | 'absent' | 'heldOut'> {
  const parts = records.flatMap((record) => record.parts);
  return {
    works: parts.reduce((sum, part) => sum + worksOf(part), 0),
    absent: parts.reduce((sum, { absent }) => sum + absent, 0),
    heldOut: parts.reduce((sum, { heldOut }) => sum + heldOut, 0),
  };
}
