/** Who answers for an event: the printed list cut into names, an abbreviation and its full name held together. */
import { normaliseLabel } from '../table/normalise-label';

/**
 * Names of one printed cell, in order; commas inside brackets and quotes do not part them. What only says more of the party
 * before it («…, chosen for the trial») is no party; `continuation` is the source of a regular expression for its beginning.
 */
export function responsibleNames(printed: string | null, continuation: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const letter of printed ?? '') {
    if (letter === '(' || letter === '\u00ab') depth++;
    if (letter === ')' || letter === '\u00bb') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;\n]/u.test(letter)) {
      names.push(name);
      name = '';
    } else {
      name += letter;
    }
  }
  const parts = [...names, name].map((each) => each.replace(/\s+/gu, ' ').trim());
  return joinContinuations(
    parts.filter((each) => each !== ''),
    new RegExp(`^(?:${continuation})`, 'u'),
  );
}

function joinContinuations(parts: readonly string[], continuation: RegExp): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && continuation.test(part)) joined[last] = `${before}, ${part}`;
    else joined.push(part);
  }
  return joined;
}

/**
 * The name that stands for each printed one: for «full name (hereafter – AB)» and for «AB» alone the full name. What the
 * lists themselves do not say is the same stays apart.
 */
export function responsibleGroups(
  cells: readonly (string | null)[],
  continuation: string,
): (name: string) => string {
  const canonical = new Map<string, string>();
  for (const name of cells.flatMap((cell) => responsibleNames(cell, continuation))) {
    const match = /^(.+?)\s*\([^()]*\s[\u2010-\u2015-]\s*([^()]+)\)$/u.exec(name);
    const [, full, short] = match ?? [];
    if (full === undefined || short === undefined) continue;
    for (const spelling of [name, full, short]) {
      const key = normaliseLabel(spelling);
      if (!canonical.has(key)) canonical.set(key, full);
    }
  }
  return (name) => {
    const key = normaliseLabel(name);
    if (!canonical.has(key)) canonical.set(key, name);
    return canonical.get(key) ?? name;
  };
}
