/** Where the pane stands, beside files or inside Excel: the parts in which the two differ. */
import { createContext, useContext, type ReactElement } from 'react';
import type { SupportEnvironment } from '../text/support-text';

export interface Place {
  /** Files are dropped on the pane, and it saves them itself. */
  readonly keepsFiles: boolean;
  /** What stands before a workbook is checked. */
  readonly Start: () => ReactElement;
  readonly Report: () => ReactElement;
  /** What can be done with the workbook as a whole. */
  readonly Menu: () => ReactElement;
  /** The pane's own view of a sheet; null where the sheet itself is in sight. */
  readonly Sheet: ((props: { readonly isWide: boolean }) => ReactElement | null) | null;
  /** Below the messages and below the view. */
  readonly Warning: (() => ReactElement | null) | null;
  readonly Foot: (() => ReactElement | null) | null;
  /** What the host says of itself. */
  readonly environment: () => SupportEnvironment;
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('The view stands outside the pane');
  return place;
}
