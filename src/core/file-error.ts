/** Why a file cannot be opened: a code and facts. Its sentence is made in `text/file-error-text`. */

export type FileProblem =
  | { readonly code: 'not-found' }
  | { readonly code: 'no-access' }
  | { readonly code: 'empty-file' }
  /** Neither a zip archive nor any other format named below. */
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
      readonly measure: 'entries' | 'bytes' | 'ratio' | 'cells';
      readonly limit: number;
    }
  | { readonly code: 'ods' }
  | { readonly code: 'xlsb' }
  /** A sound zip archive that holds no workbook: a Word file, an ordinary archive. */
  | { readonly code: 'not-workbook' }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'doctype'; readonly part: string }
  | { readonly code: 'missing-part'; readonly part: string }
  | { readonly code: 'damaged-part'; readonly part: string };

export type FileProblemCode = FileProblem['code'];
