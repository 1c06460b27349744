/** Why a file cannot be read or written: a code and facts. Its sentence is made in `text/file-error-text`. */

export type FileProblem =
  | { readonly code: 'not-found' }
  | { readonly code: 'no-access' }
  /** It was written to while it was read: what was read is neither the old file nor the new one. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'empty-file' }
  /** Excel's own mark (`~$…`) that somebody has the book of that name open. */
  | { readonly code: 'lock-file' }
  /** A file of a well-known kind that holds no tables. */
  | { readonly code: 'other-format'; readonly format: OtherFormat }
  /** Neither a zip archive nor any other format named here. */
  | { readonly code: 'not-zip' }
  /** A web page or XML table saved under a workbook's name. */
  | { readonly code: 'html-table' }
  /** Given as a table of text, and no text. */
  | { readonly code: 'not-csv' }
  | { readonly code: 'old-xls' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'truncated' }
  | {
      readonly code: 'too-large';
      /** `text` and `depth`: of one text or comment, in bytes; of elements in each other. `part`: of one that holds no cells. `file`: of a file of text. */
      readonly measure: 'entries' | 'bytes' | 'ratio' | 'cells' | 'text' | 'depth' | 'part' | 'file' | 'rows';
      readonly limit: number;
    }
  /** The machine, not a limit of ours, said that it is too large. */
  | { readonly code: 'out-of-memory' }
  | { readonly code: 'ods' }
  | { readonly code: 'xlsb' }
  /** A sound zip archive that holds no workbook: a Word file, an ordinary archive. */
  | { readonly code: 'not-workbook' }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'doctype'; readonly part: string }
  | { readonly code: 'missing-part'; readonly part: string }
  | {
      readonly code: 'damaged-part';
      readonly part: string;
      /** An address of a cell or row that no sheet has. */
      readonly address?: string;
      /** The sheet the damage was met in and the last row that was read, counted from one; zero before any. */
      readonly place?: { readonly sheet: string; readonly row: number };
    };

/** A part is broken or not there; the parts beside it may be sound. */
export function isDamage(error: unknown): error is FileError {
  return error instanceof FileError && ['damaged-part', 'missing-part'].includes(error.code);
}

export type OtherFormat = 'picture' | 'pdf' | 'word' | 'presentation' | 'archive' | 'program' | 'access';

export type FileProblemCode = FileProblem['code'];

/** What a door throws, at any of its calls, for a file it cannot read or write; surfaces say it and go on with other files. */
export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    /** Name of the file as the person knows it, when the door was told. */
    readonly file: string | null = null,
    cause?: unknown,
  ) {
    super(`${problem.code}${'part' in problem ? `: ${problem.part}` : ''}`, { cause });
    this.name = 'FileError';
  }

  get code(): FileProblemCode {
    return this.problem.code;
  }

  /** The same error with the file's name, for callers that know it. */
  named(file: string): FileError {
    return this.file === null ? new FileError(this.problem, file, this.cause) : this;
  }
}
