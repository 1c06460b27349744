/** Every step between versions of the forms, the oldest first. */
import type { Migration } from './migration';
import { toVersion2 } from './to-version-2';

export const migrations: readonly Migration[] = [toVersion2];
