/** The one error the Excel door throws; its sentence is made in `text/excel-error-text`. */
import type { HostProblem } from '../core/host-problem';
import type { UndoHandle } from '../core/workbook';

export class ExcelError extends Error {
  constructor(
    readonly problem: HostProblem,
    cause?: unknown,
    /** Takes back what was done of changes that broke off half-way, where the host did not let that happen at once. */
    readonly undo?: UndoHandle,
  ) {
    super(problem.code, { cause });
    this.name = 'ExcelError';
  }
}

/** What Office.js attaches to its errors; they come from another window, so nothing is asked of their class. */
interface OfficeErrorLike {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown } | null;
}

/** Errors that are not the host's, such as a cancellation, pass through as they are. */
export function excelErrorOf(error: unknown): unknown {
  if (error instanceof ExcelError || typeof error !== 'object' || error === null) return error;
  const { code, message, debugInfo } = error as OfficeErrorLike;
  if (typeof code !== 'string') return error;
  const detail = `${code}: ${String(message ?? '')}`;
  return new ExcelError(problemOf(code, String(debugInfo?.errorLocation ?? ''), detail), error);
}

export function isTooLarge(error: unknown): boolean {
  return error instanceof ExcelError && error.problem.code === 'too-large';
}

/** The host heard the request and would not do it as it is; asked in another way it may. */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof ExcelError && (error.problem.code === 'other' || error.problem.code === 'too-large')
  );
}

/** The host does nothing of a request longer than it takes; an answer too long says nothing of what was done. */
export function isRequestTooLarge(error: unknown): boolean {
  return isTooLarge(error) && codeOf((error as ExcelError).cause) === 'RequestPayloadSizeLimitExceeded';
}

/** The host refuses a whole batch while a person edits a cell. */
export function isCellEdit(error: unknown): boolean {
  return error instanceof ExcelError && error.problem.code === 'cell-edit';
}

export function isNothingDone(error: unknown): boolean {
  return isCellEdit(error) || isRequestTooLarge(error);
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? (error as OfficeErrorLike).code : undefined;
}

function problemOf(code: string, location: string, detail: string): HostProblem {
  switch (code) {
    case 'AccessDenied':
    case 'WriteNotSupportedWhenModalDialogOpen':
      return { code: 'access-denied' };
    case 'InvalidOperationInCellEditMode':
      return { code: 'cell-edit' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
    case 'OperationCellsExceedLimit':
    case 'RequestAborted':
      return { code: 'too-large' };
    case 'ItemNotFound':
    case 'InvalidReference':
      return { code: 'not-found' };
    case 'ItemAlreadyExists':
      return { code: 'name-taken' };
    case 'InvalidSelection':
      return /getSelectedRange|getActiveCell/.test(location)
        ? { code: 'selection' }
        : { code: 'other-workbook' };
    case 'InactiveWorkbook':
      return { code: 'other-workbook' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
      return { code: 'not-supported', member: location };
    case 'ConnectionFailure':
    case 'InvalidOrTimedOutSession':
      return { code: 'lost-connection' };
    default:
      return { code: 'other', detail };
  }
}
