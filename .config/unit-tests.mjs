/**
 * Which unit tests the changes since the last green run call for. A test follows its imports; with any change, a file that
 * looks through folders or starts programs is taken as changed too, and a changed file that no import reaches calls for all.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = join(root, 'node_modules', '.cache', 'unit-tests.json');
const leftOut = new Set(['node_modules', 'dist', 'out', '.git', '.cache', 'coverage', 'screenshots']);
const importable = /^(?:src|tests)\/.*\.tsx?$/u;
const readsOthers = /\b(?:readdirSync|spawnSync|execFileSync|ESLint|cruise)\b/u;

/**
 * `words` for jest, null where no test has to be run; a `note` for people; `coldSeconds` as the last run with cold caches
 * took, null where there was none; and `keep` for when all has passed.
 */
export function testsToRun() {
  const now = fingerprints();
  const { files: before = null, coldSeconds = null } = existsSync(record)
    ? JSON.parse(readFileSync(record, 'utf8'))
    : {};
  const keep = (seconds) => {
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify({ files: now, coldSeconds: seconds }));
  };
  if (before === null) return { words: [], note: 'all', coldSeconds, keep };
  const paths = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const changed = paths.filter((path) => now[path] !== before[path]);
  if (changed.length === 0) return { words: null, note: 'none: nothing has changed', coldSeconds, keep };
  // What is gone is imported by nobody any more, or the types say so.
  if (!changed.every((path) => importable.test(path) && now[path] !== undefined))
    return { words: [], note: 'all', coldSeconds, keep };
  const readers = Object.keys(now).filter(
    (path) => importable.test(path) && readsOthers.test(readFileSync(join(root, path), 'utf8')),
  );
  return {
    words: ['--findRelatedTests', ...new Set([...changed, ...readers])],
    note: `those that ${changed.length} changed files reach, and those that read other files`,
    coldSeconds,
    keep,
  };
}

/** A hash of each file of the project, by path. */
function fingerprints(folder = '') {
  return Object.assign(
    {},
    ...readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !leftOut.has(name))
      .map((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) return fingerprints(path);
        return {
          [path]: createHash('sha256')
            .update(readFileSync(join(root, path)))
            .digest('base64'),
        };
      }),
  );
}
