/** What each view looked like when it was left: where its lists stood, what had the focus, what was typed into its own fields. */
import type { VirtualItem } from '@tanstack/react-virtual';
import type { ViewName } from './pane-state';

/** What had the focus: its name, and its line where it stands in a list. */
export interface FocusedThing {
  readonly name: string;
  readonly line: string | null;
}

export interface ListPlace {
  readonly offset: number;
  /** Lines that were measured. */
  readonly sizes: VirtualItem[];
}

export class ViewMemory {
  readonly lists = new Map<string, ListPlace>();
  readonly values = new Map<string, unknown>();
  private thing: FocusedThing | null = null;
  private top = 0;

  get focused(): FocusedThing | null {
    return this.thing;
  }

  get scrollTop(): number {
    return this.top;
  }

  noteFocus(thing: FocusedThing): void {
    this.thing = thing;
  }

  noteScroll(top: number): void {
    this.top = top;
  }
}

export class ViewMemories {
  private readonly memories = new Map<ViewName, ViewMemory>();

  of(view: ViewName): ViewMemory {
    const memory = this.memories.get(view) ?? new ViewMemory();
    this.memories.set(view, memory);
    return memory;
  }

  clear(): void {
    this.memories.clear();
  }
}
