/** What is done to all chosen cells at once: clearing, filling down, pasting and copying. */
import type { ClipboardEvent } from 'react';
import type { Area } from '../../core/table/grid';
import type { BookSheet } from '../../job/book-overview';
import type { SheetEditing } from '../../job/entry-rule';
import { usePane } from '../pane-context';
import { entriesOf, filledArea } from './selection';

export interface ChosenCells {
  readonly sheet: BookSheet;
  readonly area: Area;
  /** Undefined until it has come; null where nothing may be typed. */
  readonly editing: SheetEditing | null | undefined;
}

export interface AreaEdits {
  readonly clear: () => void;
  readonly fillDown: () => Promise<void>;
  readonly paste: (text: string) => void;
  /** As spreadsheets read it. */
  readonly copy: (event: ClipboardEvent) => void;
}

export function useAreaEdits({ sheet: { id }, area, editing }: ChosenCells, refuse: () => void): AreaEdits {
  const pane = usePane();
  return {
    clear: () => {
      const entries = editing ? entriesOf(area, editing, () => '') : [];
      if (entries.length === 0) refuse();
      else void pane.enter(id, entries);
    },
    fillDown: async () => {
      if (!editing) {
        refuse();
        return;
      }
      const { source, area: filled } = filledArea(area);
      if (source < 0 || filled.bottom < filled.top) return;
      const { texts } = await pane.window(id, source, source);
      const entries = entriesOf(filled, editing, (_, column) => texts[0]?.[column] ?? '');
      void pane.enter(id, entries);
    },
    paste: (text) => void pane.paste({ sheet: id, area, text }),
    copy: (event) => {
      if (!('clipboard' in navigator)) return;
      event.preventDefault();
      void pane.window(id, area.top, area.bottom).then(({ texts }) => {
        const lines = texts.map((cells) => cells.slice(area.left, area.right + 1).join('\t'));
        return navigator.clipboard.writeText(lines.join('\r\n'));
      });
    },
  };
}
