/** Whether a person sees a sheet, in Excel's words and ours. */
import type { Visibility } from '../core/table/grid';

const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function visibilityOf({ visibility }: Pick<Excel.Worksheet, 'visibility'>): Visibility {
  return visibilities[visibility] ?? 'visible';
}
