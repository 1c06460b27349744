/** Univer at work, with or without a page around it. */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Area } from '../../../../src/core/table/grid';

export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Brings cells of the active sheet into sight, where there is a page. */
  readonly reveal?: (area: Area) => void;
}
