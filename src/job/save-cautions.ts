/** What a workbook's file has and no saved copy of it keeps. */
import type { SaveCaution } from './book-overview';

/** A CSV table has nothing to lose. */
export type Loss = Exclude<SaveCaution, 'becomes-workbook'>;

export interface Wrapping {
  /** A digital signature, which no change survives. */
  readonly isSigned: boolean;
  /** By Excel's own password; it is saved plain. */
  readonly isEncrypted: boolean;
}

export function saveCautions({ isSigned, isEncrypted }: Wrapping): readonly Loss[] {
  const losses: Loss[] = [];
  if (isSigned) losses.push('loses-signature');
  if (isEncrypted) losses.push('loses-encryption');
  return losses;
}
