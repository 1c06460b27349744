/** What a person does to a cell with the keys, the clipboard and the mouse, and what that means where nothing is being typed. */
import type { CellPosition } from './moved-cell';

export interface KeyStroke {
  readonly kind: 'key';
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Stroke =
  | KeyStroke
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'cell'; readonly cell: CellPosition; readonly isExtending: boolean }
  /** The focus went away from the cell. */
  | { readonly kind: 'left' };

export type KeyDeed = 'undo' | 'fill-down' | 'clear' | 'open' | 'begin';

/** Where a taken entry leads. */
export type Step = 'down' | 'right' | 'stay';

/** Null for a key that types nothing. */
export function keyDeed({ key, ctrlKey, metaKey, altKey }: KeyStroke): KeyDeed | null {
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    return letter === 'z' ? 'undo' : letter === 'd' ? 'fill-down' : null;
  }
  if (key === 'Delete' || key === 'Backspace') return 'clear';
  if (altKey) return null;
  if (key === 'F2' || key === 'Enter') return 'open';
  return [...key].length === 1 ? 'begin' : null;
}

/** How what is being typed is taken; null where it goes on. */
export function takenBy(stroke: Stroke): Step | null {
  if (stroke.kind === 'left' || stroke.kind === 'cell') return 'stay';
  if (stroke.kind === 'paste') return null;
  return stroke.key === 'Enter' ? 'down' : stroke.key === 'Tab' ? 'right' : null;
}

/** What is being typed after one more stroke, at its end. */
export function typedOn(text: string, stroke: Stroke): string {
  if (stroke.kind === 'paste') return text + stroke.text.replace(/[\r\n]+/gu, ' ');
  if (stroke.kind !== 'key') return text;
  if (stroke.key === 'Backspace') return [...text].slice(0, -1).join('');
  return keyDeed(stroke) === 'begin' ? text + stroke.key : text;
}

/** Whether something is being typed when all of them are done. */
export function leavesOpen(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((isOpen, stroke) => {
    if (isOpen) return takenBy(stroke) === null;
    const deed = stroke.kind === 'key' ? keyDeed(stroke) : null;
    return deed === 'open' || deed === 'begin';
  }, false);
}
