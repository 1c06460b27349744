/** Why a living spreadsheet host refused a call: a code and facts. Its sentence is made in `text/excel-error-text`. */

export type HostProblem =
  /** A protected sheet, or a workbook opened for reading only. */
  | { readonly code: 'access-denied' }
  /** A person is typing in a cell. */
  | { readonly code: 'cell-edit' }
  | { readonly code: 'too-large' }
  /** A sheet, table or name is gone. */
  | { readonly code: 'not-found' }
  | { readonly code: 'name-taken' }
  /** The host has no such member: it is too old. */
  | { readonly code: 'not-supported'; readonly member: string }
  /** No answer within the time given. */
  | { readonly code: 'silent'; readonly seconds: number }
  | { readonly code: 'lost-connection' }
  /** The sheet to be shown is hidden. */
  | { readonly code: 'hidden-sheet'; readonly sheet: string }
  /** Several areas or a chart are selected, or another workbook stands in front. */
  | { readonly code: 'selection' }
  /** Another workbook stands in front, and the host does not reach this one's sheets. */
  | { readonly code: 'other-workbook' }
  | { readonly code: 'other'; readonly detail: string };

/** What a call to the host waits for: the end of a cell's editing, or any answer at all. */
export type HostWait = 'cell-edit' | 'answer';
