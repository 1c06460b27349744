/** Where a job speaks and what it stands on; the composition root hands it in. */
import type { Reference } from '../core/reference';
import type { District } from '../core/schema/district';
import type { Doors } from './doors';

export interface CommandContext {
  readonly doors: Doors;
  readonly reference: Reference;
  readonly loadDistrict: (id: string) => Promise<District>;
  readonly print: (line: string) => void;
  /** Trouble, also when quiet. */
  readonly complain: (line: string) => void;
  /** A passing line on long work. */
  readonly progress: (line: string) => void;
  readonly now: Date;
}
