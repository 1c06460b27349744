/** The districts' own documents as the tests read them: lines, cells, and texts stripped of layout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { District } from '../../../src/core/schema/district';

export interface Source {
  /** Index 0 is line 1. */
  readonly lines: readonly string[];
}

export function readSource(district: string): Source {
  const path = join(__dirname, '../../fixtures/districts', `${district}.txt`);
  return { lines: readFileSync(path, 'utf8').split('\n') };
}

/** Tags, tabs, line breaks and repeated blanks become one blank. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\*\*|^#+ /g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only: what remains when layout, dashes and bullets are taken away. */
export function letters(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}

export function linesOf(source: Source, lines: readonly number[]): readonly string[] {
  const first = lines[0] ?? 1;
  return source.lines.slice(first - 1, lines[lines.length - 1] ?? first);
}

/** The same lines as columns: cells of one column joined down the page breaks. */
export function columnsOf(source: Source, lines: readonly number[]): readonly string[] {
  const columns: string[] = [];
  for (const line of linesOf(source, lines)) {
    if (/^[\s-]*$/.test(line) || line.startsWith('№')) continue;
    line.split('\t').forEach((cell, index) => {
      columns[index] = `${columns[index] ?? ''} ${cell}`;
    });
  }
  return columns.map(plain);
}

/** A record's text with what conversion did to it put back, so that it can be looked for in the document. */
export function unmended(district: District, where: string, lines: readonly number[], text: string): string {
  const first = lines[0];
  const last = lines[lines.length - 1];
  return district.mended
    .filter((each) => each.mended !== '' && where.startsWith(each.where))
    .filter(
      ({ line }) =>
        line === null || first === undefined || last === undefined || (line >= first && line <= last),
    )
    .reduce((result, { printed, mended }) => result.replaceAll(mended, printed), text);
}
