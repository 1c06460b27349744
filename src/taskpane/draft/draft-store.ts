/** The browser's own database with the drafts in it. Every call rejects where the browser keeps nothing. */
import { keptDraft, type Draft, type KeptDraft } from './draft';

const database = 'msoko-drafts';
const store = 'drafts';

export class DraftStore {
  private opened: Promise<IDBDatabase> | null = null;

  /** In the order they were kept, the newest first. */
  async all(): Promise<readonly KeptDraft[]> {
    const records = await this.in('readonly', async (drafts) => {
      const keys = await answerOf(drafts.getAllKeys());
      const values: unknown[] = await answerOf(drafts.getAll());
      return keys.map((key, at) => keptDraft(values[at], String(key)));
    });
    return [...records].sort((one, other) => other.draft.savedAt - one.draft.savedAt);
  }

  put(draft: Draft): Promise<void> {
    return this.in('readwrite', async (drafts) => void (await answerOf(drafts.put(draft, draft.id))));
  }

  remove(id: string): Promise<void> {
    return this.in('readwrite', async (drafts) => void (await answerOf(drafts.delete(id))));
  }

  private async in<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => Promise<T>): Promise<T> {
    this.opened ??= open();
    const transaction = (await this.opened).transaction(store, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser kept nothing'));
    });
    const answer = await work(transaction.objectStore(store));
    await done;
    return answer;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(store);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser kept nothing'));
  });
}
