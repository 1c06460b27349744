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
  | { readonly code: 'other'; readonly detail: string };
