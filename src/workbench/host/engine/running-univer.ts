/** Univer at work, with or without a page around it. */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}
