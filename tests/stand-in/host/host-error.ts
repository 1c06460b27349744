/** Errors in the form the host documents: a code, its public message and the place in the object model. */

/**
 * Codes and texts as the public reference lists them
 * (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs").
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    "The API you're trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path does not lead to an object.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
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
