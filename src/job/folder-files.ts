/** What of a folder is a person's own: neither hidden, nor a system's, nor written by the product beside a book. */
import { cardsEnding, paperEndings, savedEndings } from '../text/file-names';

const ownEndings: readonly string[] = [cardsEnding, ...Object.values(paperEndings)];
const systemFiles = /(?:^|[/\\])(?:\..*|~(?!\$)[^/\\]*|thumbs\.db|desktop\.ini)$/iu;
/** Excel's mark beside a workbook that somebody has open: it is told of where the workbook itself is not there. */
const lockMark = /(^|[/\\])~\$([^/\\]*)$/u;

/** Of paths in the folder. What an earlier run wrote beside a book is that book again, so the book itself is taken. */
export function folderFiles(paths: readonly string[]): readonly string[] {
  const stems = new Set(paths.map(stem));
  const all = new Set(paths);
  return paths.filter((path) => {
    if (lockMark.test(path) && all.has(path.replace(lockMark, '$1$2'))) return false;
    if (systemFiles.test(path) || ownEndings.some((ending) => path.endsWith(ending))) return false;
    const own = stem(path);
    return !savedEndings.some((ending) => own.endsWith(ending) && stems.has(own.slice(0, -ending.length)));
  });
}

function stem(path: string): string {
  return path.replace(/\.[^./\\]*$/u, '');
}
