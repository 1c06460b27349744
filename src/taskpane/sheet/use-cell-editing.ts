/** Typing, pasting, clearing and filling down on the shown sheet: what is being typed, and the way to the workbook. */
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Area } from '../../core/table/grid';
import type { BookSheet } from '../../job/book-overview';
import { entryRuleAt } from '../../job/entry-rule';
import type { SheetEditing } from '../../job/entry-rule';
import { usePane } from '../pane-context';
import type { Outcome } from '../state/pane-work';
import type { CellPosition } from './moved-cell';
import { entriesOf, filledArea } from './selection';

export interface CellEditing {
  /** Null while nothing is being typed. */
  readonly draft: string | null;
  /** Why the last entry was refused. */
  readonly refusal: string | null;
  readonly onDraft: (text: string) => void;
  readonly onTake: (step: 'down' | 'right' | 'stay') => void;
  readonly onLeave: () => void;
  readonly onClear: () => void;
  readonly onFillDown: () => void;
  /** True where the key was one of typing. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPaste: (event: ClipboardEvent) => void;
}

interface Scene {
  readonly sheet: BookSheet;
  readonly editing: SheetEditing | null;
  readonly cell: CellPosition;
  readonly area: Area;
  readonly current: string;
  readonly onCell: (cell: CellPosition) => void;
  readonly focusGrid: () => void;
}

export function useCellEditing(scene: Scene): CellEditing {
  const pane = usePane();
  const { sheet, editing, cell, area, current, onCell, focusGrid } = scene;
  const [draft, showDraft] = useState<string | null>(null);
  // Taking an entry moves the focus, and losing the focus takes an entry: the first to come has it.
  const typed = useRef<string | null>(null);
  const setDraft = useCallback((text: string | null) => {
    typed.current = text;
    showDraft(text);
  }, []);
  const [refusal, setRefusal] = useState<string | null>(null);
  const mayType = editing !== null && entryRuleAt(editing, cell.row, cell.column) !== null;
  const place = `${sheet.id} ${cell.row} ${cell.column}`;
  useEffect(() => {
    setDraft(null);
    setRefusal(null);
  }, [place, setDraft]);

  const leave = useCallback(() => {
    setDraft(null);
    setRefusal(null);
    focusGrid();
  }, [focusGrid, setDraft]);

  const take = async (step: 'down' | 'right' | 'stay'): Promise<void> => {
    const text = typed.current;
    if (text === null && step === 'stay') return;
    setDraft(null);
    setRefusal(null);
    const next = step === 'down' ? { ...cell, row: cell.row + 1 } : { ...cell, column: cell.column + 1 };
    if (text === null || text === current) {
      if (step !== 'stay') {
        onCell(next);
        focusGrid();
      }
      return;
    }
    if (step !== 'stay') focusGrid();
    const outcome = await pane.enter(sheet.id, [{ ...cell, text }]);
    const reason = refusalOf(outcome);
    if (reason === null) {
      if (step !== 'stay' && outcome.done) onCell(next);
      return;
    }
    setDraft(text);
    setRefusal(reason);
  };

  const clear = (): void => {
    if (editing !== null)
      void pane.enter(
        sheet.id,
        entriesOf(area, editing, () => ''),
      );
  };

  const fillDown = async (): Promise<void> => {
    if (editing === null) return;
    const { source, area: filled } = filledArea(area);
    if (source < 0 || filled.bottom < filled.top) return;
    const { texts } = await pane.window(sheet.id, source, source);
    const entries = entriesOf(filled, editing, (_, column) => texts[0]?.[column] ?? '');
    void pane.enter(sheet.id, entries);
  };

  return {
    draft,
    refusal,
    onDraft: setDraft,
    onTake: (step) => void take(step),
    onLeave: leave,
    onClear: clear,
    onFillDown: () => void fillDown(),
    onKey: (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const isCommand = ctrlKey || metaKey;
      if (isCommand && key.toLowerCase() === 'z') {
        void pane.undo();
        return true;
      }
      if (editing === null) return false;
      if (isCommand && key.toLowerCase() === 'd') {
        void fillDown();
        return true;
      }
      if (key === 'Delete' || key === 'Backspace') {
        clear();
        return true;
      }
      if (!mayType || isCommand || altKey) return false;
      if (key === 'F2' || key === 'Enter') {
        setDraft(current);
        return true;
      }
      if ([...key].length !== 1) return false;
      setDraft(key);
      return true;
    },
    onPaste: (event) => {
      if (editing === null) return;
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      if (text !== '') void pane.paste({ sheet: sheet.id, area, text });
    },
  };
}

/** What stands under the cell; other troubles are told at the top. */
function refusalOf(outcome: Outcome): string | null {
  return !outcome.done && outcome.problem.kind === 'entry-refused'
    ? (outcome.problem.first[0]?.reason ?? null)
    : null;
}
