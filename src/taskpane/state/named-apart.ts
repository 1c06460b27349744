/** The files a person gave, before they are read: too large ones apart, and no two of one name. */
import type { GivenFile } from '../../job/choices';
import type { WorkProblem } from '../../job/work-problem';

/** Above it a browser's memory is at risk before the reader's own limits can speak. */
const largestFileBytes = 150_000_000;

export function bySize(files: readonly File[]): {
  readonly readable: readonly File[];
  readonly tooLarge: readonly WorkProblem[];
} {
  return {
    readable: files.filter(({ size }) => size <= largestFileBytes),
    tooLarge: files
      .filter(({ size }) => size > largestFileBytes)
      .map(({ name: file, size: bytes }) => ({
        kind: 'file-too-large',
        file,
        bytes,
        limit: largestFileBytes,
      })),
  };
}

/** Files of one name from different folders are told apart by a number; `taken`: names of files that are open. */
export function namedApart(files: readonly File[], taken: readonly string[] = []): readonly GivenFile[] {
  const seen = new Map<string, number>(taken.map((name) => [name, 1]));
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : new File([file], file.name.replace(/(\.[^.]*)?$/u, ` (${count})$1`));
  });
}
