/** Errors in the form the host documents: a code, its public message and the place in the object model. */

/**
 * Codes and texts as the public reference lists them
 * (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs").
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    "The API you're trying to use could not be found. It may be available in a newer version of Excel.",
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook:
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path does not lead to an object.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type HostErrorCode = keyof typeof messages;

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly location: string = '',
    message: string = messages[code],
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The answer for a member this host does not have: the public text and the member's full name. */
export function apiNotFound(member: string): HostError {
  return new HostError('ApiNotFound', member, `${messages.ApiNotFound} (${member})`);
}
