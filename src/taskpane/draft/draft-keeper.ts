/** Keeps what is not saved yet while a person works, offers it back on the next start, and lets it go when it is old. */
import type { FileController } from '../state/file-controller';
import { isKept, isUnsaved, type PaneState } from '../state/pane-state';
import { draftVersion, type DraftFile } from './draft';
import { DraftStore } from './draft-store';
import { heldElsewhere, hold } from './draft-lock';

/** Milliseconds. */
const keptFor = 14 * 24 * 60 * 60 * 1000;
/** After the last change: typing is not held up by what it leaves behind. */
const settled = 800;

class DraftKeeper {
  private readonly store = new DraftStore();
  /** Of this tab's work; a restored draft keeps its own. */
  private id: string = newId();
  private release: (() => void) | null = null;
  private hasDraft = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private file: string | null = null;

  /** `mustAsk`: the browser's storage may be shared with pages of others. */
  constructor(
    private readonly pane: FileController,
    private readonly mustAsk: boolean,
  ) {}

  async start(): Promise<void> {
    try {
      const drafts = await this.store.all();
      const old = drafts.filter(({ draft }) => draft.savedAt < Date.now() - keptFor);
      for (const { draft } of old) await this.store.remove(draft.id);
      const elsewhere = await heldElsewhere();
      this.pane.offerDrafts(
        drafts
          .filter((each) => !old.includes(each))
          .map((kept) => ({ ...kept, isElsewhere: elsewhere.has(kept.draft.id) })),
      );
    } catch {
      // A browser that keeps nothing offers nothing; the page says so where it speaks of keeping.
      this.pane.cannotKeep();
      return;
    }
    this.pane.keepWith({
      restored: (id) => this.restored(id),
      remove: (id) => this.store.remove(id),
    });
    this.pane.subscribe(() => this.look(this.pane.getState()));
  }

  /** False where another tab has taken the draft up meanwhile. */
  private async restored(id: string): Promise<boolean> {
    const release = await hold(id);
    if (release === null) return false;
    this.release?.();
    this.release = release;
    this.id = id;
    this.hasDraft = true;
    return true;
  }

  private look(state: PaneState): void {
    const { book, work, keeping } = state;
    if (book === null) return;
    const isSaved = !isUnsaved(state);
    if (this.file !== null && this.file !== book.file && isSaved) this.letGo();
    this.file = book.file;
    if (isSaved) {
      clearTimeout(this.timer);
      if (work === null && this.hasDraft) this.letGo();
      return;
    }
    if (isKept(state) || work !== null) return;
    if (this.mustAsk && keeping === 'unasked') this.pane.askKeeping();
    if (this.mustAsk && keeping !== 'yes') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), settled);
  }

  private async keep(): Promise<void> {
    const state = this.pane.getState();
    const { book, answers, work } = state;
    if (book === null || work !== null || !isUnsaved(state)) return;
    try {
      const files = await this.pane.unsavedFiles();
      if (files === null) return;
      this.release ??= await hold(this.id);
      const kept: DraftFile[] = [];
      for (const { name, bytes } of files) kept.push({ name, bytes });
      await this.store.put({
        version: draftVersion,
        id: this.id,
        savedAt: Date.now(),
        file: book.file,
        files: kept,
        answers,
      });
      this.hasDraft = true;
      this.pane.draftKept({ version: book.version, answers });
    } catch {
      this.pane.cannotKeep();
    }
  }

  /** What was saved, or given up, is kept no longer. */
  private letGo(): void {
    this.hasDraft = false;
    const { id } = this;
    this.id = newId();
    this.release?.();
    this.release = null;
    this.store.remove(id).catch(() => this.pane.cannotKeep());
  }
}

/** Also where the page is not trusted with more, as on a plain http address. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}

export function keepDrafts(pane: FileController, mustAsk: boolean): Promise<void> {
  return new DraftKeeper(pane, mustAsk).start();
}
