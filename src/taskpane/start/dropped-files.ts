/** Files that were dropped, those of dropped folders and of all folders below them included. */
import { folderFiles } from '../../job/folder-files';

/** To be asked while the drop is handled: later the browser has forgotten what was dropped. Null where no folder is among it. */
export function droppedEntries({ items }: DataTransfer): readonly FileSystemEntry[] | null {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return entries.some(({ isDirectory }) => isDirectory) ? entries : null;
}

/** Rejects with the browser's error where a folder or a file cannot be read. */
export async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found = new Map<string, FileSystemFileEntry>();
  for (let left = [...entries]; left.length > 0;) {
    const below: FileSystemEntry[] = [];
    for (const entry of left) {
      if (isFolder(entry)) below.push(...(await inside(entry)));
      else found.set(entry.fullPath, entry as FileSystemFileEntry);
    }
    left = below;
  }
  const wanted = folderFiles([...found.keys()].sort()).flatMap((path) => found.get(path) ?? []);
  return Promise.all(wanted.map((entry) => new Promise<File>((give, fail) => entry.file(give, fail))));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The browser gives a hundred at a time, and nothing after the last. */
async function inside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((give, fail) => reader.readEntries(give, fail));
    if (next.length === 0) return entries;
    entries.push(...next);
  }
}
