import type { GivenFile } from '../../job/choices';
/** Files of one name from different folders are told apart by a number; `taken`: names of files that are open. */
export function namedApart(files: readonly File[], taken: readonly string[] = []): readonly GivenFile[] {
  const seen = new Map<string, number>(taken.map((name) => [name, 1]));
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : new File([file], file.name.replace(/(\.[^.]*)?$/u, ` (${count})$1`));
  });
}
