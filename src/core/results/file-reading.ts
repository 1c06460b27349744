/** What was read of one protocol, for the list of files: nothing is left unsaid there. */
import type { ProtocolSource } from './recognise-protocol';

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
