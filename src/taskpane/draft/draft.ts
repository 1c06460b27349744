/** Unsaved work as the browser keeps it: its version, and what an older one becomes. */
import type { ExpectedAnswers } from '../../core/expected/expected-table';
import { unnamedDraft } from '../../text/pane/draft-words';

/** Grows when a member comes, goes or changes its meaning. */
export const draftVersion = 2;

export interface DraftFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

export interface Draft {
  readonly version: typeof draftVersion;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Name of the workbook as it was opened. */
  readonly file: string;
  /** The workbook as it was changed, first; then the files opened beside it. */
  readonly files: readonly DraftFile[];
  /** What was answered to the questions of the expected results and not written yet. */
  readonly answers: ExpectedAnswers;
}

/** What is kept and cannot be gone on with: it is handed back as a file. */
export interface UnreadableDraft {
  readonly id: string;
  readonly savedAt: number;
  readonly file: string;
  /** Null where nothing in it is a workbook. */
  readonly bytes: ArrayBuffer | null;
}

export type KeptDraft =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'unreadable'; readonly draft: UnreadableDraft };

type Raw = Readonly<Record<string, unknown>>;

/** One step a version, from the one before. */
const migrations: Readonly<Record<number, (older: Raw) => Raw>> = {
  // Proposals could only be accepted as they are.
  1: ({ accepted, ...rest }) => ({
    ...rest,
    version: 2,
    answers: Array.isArray(accepted) ? new Map(accepted.map((id) => [id, { kind: 'proposed' }])) : null,
  }),
};

/** The record as this version has it; one of a later version, or of no known shape, is not read but kept. */
export function keptDraft(record: unknown, id: string): KeptDraft {
  if (!isRaw(record)) return unreadable({}, id);
  let raw = record;
  for (let version = Number(raw['version']); version < draftVersion; version += 1) {
    const step = migrations[version];
    if (step === undefined) return unreadable(record, id);
    raw = step(raw);
  }
  return isDraft(raw) ? { kind: 'draft', draft: raw } : unreadable(record, id);
}

function unreadable(record: Raw, id: string): KeptDraft {
  const { savedAt, file, files } = record;
  const first: unknown = Array.isArray(files) ? files[0] : null;
  const bytes = isRaw(first) && first['bytes'] instanceof ArrayBuffer ? first['bytes'] : null;
  return {
    kind: 'unreadable',
    draft: {
      id,
      savedAt: typeof savedAt === 'number' ? savedAt : 0,
      file: typeof file === 'string' && file !== '' ? file : unnamedDraft,
      bytes,
    },
  };
}

function isDraft(raw: Raw): raw is Raw & Draft {
  const { version, id, savedAt, file, files, answers } = raw;
  return (
    version === draftVersion &&
    typeof id === 'string' &&
    typeof savedAt === 'number' &&
    typeof file === 'string' &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isDraftFile) &&
    answers instanceof Map
  );
}

function isDraftFile(value: unknown): value is DraftFile {
  return isRaw(value) && typeof value['name'] === 'string' && value['bytes'] instanceof ArrayBuffer;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}
