/** Words of the rows that ask for numbers and answers. */
import type { Quantity } from '../core/schema/quantity';

/** What stands in the column of units where no unit is counted: the answers to choose from. */
export function unitText({
  unit,
  type,
  choices,
}: Pick<Quantity, 'unit' | 'type' | 'choices'>): string | null {
  if (unit !== null) return unit;
  if (type === 'yesNo') return 'есть / нет';
  return type === 'choice' ? choices.join(' / ') : null;
}

const reporterNames = { school: 'школа', district: 'район', computed: 'надстройка' } as const;

export function reporterText(by: Quantity['reportedBy']): string {
  return reporterNames[by];
}
