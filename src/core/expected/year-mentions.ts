/** Finds the years a text names and writes other years in their place, every other character kept. */

/** How words around a year tell a plan from a look back; the words are data. */
export interface YearWords {
  /** Directly before a year: it is planned («for 2027»). */
  readonly planned: readonly string[];
  /** Before a calendar year: what is said can be known only after it («over 2026», «results of 2026»). */
  readonly retrospective: readonly string[];
}

export interface YearMention {
  readonly kind: 'year' | 'school-year' | 'range';
  /** The year, or the first of the two. */
  readonly year: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the second year stands, and how it is written; null for a single year. */
  readonly second: { readonly start: number; readonly digits: number } | null;
}

const mentionPattern =
  /(?<!\d)((?:19|20)\d\d)(?:(\s?[/\u2010-\u2015\u2212-]\s?)((?:19|20)\d\d|\d\d)(?![\d.,]?\d))?(?!\d)/gu;

/** Mentions in order. Two years that follow each other are a school year, two others a range. */
export function yearMentions(text: string): YearMention[] {
  return [...text.matchAll(mentionPattern)].map((match) => {
    const [whole, first = '', separator, last] = match;
    const year = Number(first);
    const start = match.index;
    const isNext = last !== undefined && Number(last) === (last.length === 2 ? (year + 1) % 100 : year + 1);
    if (separator === undefined || last === undefined || (last.length === 2 && !isNext)) {
      return { kind: 'year', year, text: first, start, end: start + first.length, second: null };
    }
    const second = { start: start + first.length + separator.length, digits: last.length };
    const kind = isNext ? 'school-year' : 'range';
    return { kind, year, text: whole, start, end: start + whole.length, second };
  });
}

/** The text with each mention set to a new first year; separators and everything else stay. */
export function withYears(text: string, mentions: readonly YearMention[], years: readonly number[]): string {
  let written = '';
  let from = 0;
  mentions.forEach((mention, at) => {
    const year = years[at] ?? mention.year;
    written += text.slice(from, mention.start) + String(year);
    from = mention.start + 4;
    if (mention.second === null) return;
    const next =
      mention.kind === 'school-year' ? year + 1 : Number(text.slice(mention.second.start, mention.end));
    written += text.slice(from, mention.second.start) + String(next).slice(-mention.second.digits);
    from = mention.end;
  });
  return written + text.slice(from);
}

/** The text with years put out of sight, to see whether two texts differ in more than the year. */
export function withoutYears(text: string): string {
  let rest = text;
  for (const mention of yearMentions(text).reverse()) {
    const sign = mention.kind === 'year' ? ' 0000 ' : ' 0000 0000 ';
    rest = rest.slice(0, mention.start) + sign + rest.slice(mention.end);
  }
  return rest;
}

/** The words directly before a mention, lower case, nearest last. */
export function wordsBefore(text: string, mention: YearMention, count: number): string[] {
  return (
    text
      .slice(0, mention.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(-count);
}
