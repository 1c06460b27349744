/** What a surface is told of the opened files: plain data that can cross to another thread. */
import type { Severity } from '../core/finding';
import type { SheetId } from '../core/workbook';
import type { CollectionOverview, SchoolOverview } from './collection/collection-overview';
import type { ExpectedOverview } from './expected-overview';
import type { IndicatorsOverview } from './indicators-overview';
import type { FlagsOverview } from './flags-overview';
import type { PapersOverview } from './papers-overview';
import type { ProtocolsOverview } from './protocols-overview';
import type { UpgradePreview } from './upgrade';
import type { WorkProblem } from './work-problem';

/** All but the findings, which come before it. */
export interface BookOverview {
  /** The file that changes and reports are written to; null: a new workbook is made for them. */
  readonly target: string | null;
  readonly sheets: readonly BookSheet[];
  readonly districtName: string | null;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly reportingDate: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Indices of the findings by kind, the gravest first, and by sheet, row and column. */
  readonly byRule: Uint32Array;
  readonly bySheet: Uint32Array;
  /** Findings that somebody answered with an explanation. */
  readonly accepted: readonly AcceptedLine[];
  readonly volume: { readonly sheets: number; readonly rows: number; readonly cells: number };
  readonly flags: FlagsOverview | null;
  readonly expected: ExpectedOverview | null;
  readonly protocols: ProtocolsOverview | null;
  /** Null where the document has none. */
  readonly indicators: IndicatorsOverview | null;
  /** What the present forms would change in an older workbook; null where it is not older. */
  readonly upgrade: UpgradePreview | null;
  readonly papers: PapersOverview;
  /** Sheets the report would write, by name. */
  readonly reportSheets: readonly ReportSheet[];
  /** Names of the sheets the last change wrote. */
  readonly written: readonly string[];
  /** How many changes can be taken back. */
  readonly undoDepth: number;
  /** How many of them the last change pushed out of memory. */
  readonly expired: number;
  /** A person had taken the last change back before the program was asked to. */
  readonly wasUndone: boolean;
  readonly isChanged: boolean;
  readonly cautions: readonly SaveCaution[];
  /** Files given with the others that could not be read, each with the reason. */
  readonly refused: readonly WorkProblem[];
  /** Every opened file and what was read of it. */
  readonly files: readonly FileLine[];
  readonly collection: CollectionOverview | null;
  /** Of every opened file some sheets cannot be read: there are findings, and no results. */
  readonly isOnlyDamaged: boolean;
  /** Where nothing but schools' workbooks is open: what each still lacks. */
  readonly schools: readonly SchoolOverview[];
}

/** One explanation in force, in words. */
export interface AcceptedLine {
  readonly title: string;
  /** Where, and what was found there. */
  readonly place: string;
  readonly what: string;
  /** Why, by whom and when. */
  readonly explanation: string;
}

/** Whole words of what was read; a file that was not understood says so. */
export interface FileLine {
  readonly file: string;
  readonly text: string;
  readonly isUnderstood: boolean;
}

/** What saving the target cannot keep: its being a CSV table, the validity of its digital signature, Excel's own encryption. */
export type SaveCaution = 'becomes-workbook' | 'loses-signature' | 'loses-encryption';

declare const bookSheetBrand: unique symbol;
/** A sheet among all opened files, as long as they are open; `open-files` gives it. */
export type BookSheetId = number & { readonly [bookSheetBrand]: true };

export interface BookSheet {
  readonly id: BookSheetId;
  /** As the port of its own file knows it. */
  readonly own: SheetId;
  readonly file: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface ReportSheet {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}
