/** Cuts a deadline phrase into tokens; case, dashes, kinds of blanks and full stops make no difference. */
import { isoDate, type IsoDate } from './calendar';
import type { DeadlineMark, DeadlineWords } from './deadline-words';

export type TokenBody =
  | { readonly type: 'mark'; readonly mark: DeadlineMark }
  | { readonly type: 'month'; readonly month: number }
  | { readonly type: 'weekday'; readonly day: number }
  | { readonly type: 'ordinal'; readonly value: number }
  | { readonly type: 'roman'; readonly value: number }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly date: IsoDate }
  | { readonly type: 'time' }
  | { readonly type: 'dash' | 'comma' | 'slash' | 'open' | 'close' }
  /** A word the lexicon does not know; fine inside a tie to an event, unreadable elsewhere. */
  | { readonly type: 'word'; readonly isEventNoun: boolean };

/** `start` and `end` are offsets in the cleaned phrase. */
export type Token = TokenBody & { readonly start: number; readonly end: number };

const pieces =
  /(?<iso>\d{4}-\d{2}-\d{2}(?!\d))|(?<date>\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(?<monthYear>\d{1,2}\.\d{4}(?!\d))|(?<time>\d{1,2}[.:]\d{2}(?!\d))|(?<number>\d+)|(?<word>\p{L}+)|(?<dash>[-\u2010-\u2015\u2212])|(?<comma>[,;])|(?<open>\()|(?<close>\))|(?<slash>\/)|(?<passed>[\s.\u2026"'\u00ab\u00bb\u201c-\u201f])|(?<other>.)/gu;

/** One spelling of blanks and composed letters; invisible characters go. */
export function cleanPhrase(phrase: string): string {
  return phrase
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Tokens of a phrase that went through `cleanPhrase`. */
export function deadlineTokens(phrase: string, words: DeadlineWords): Token[] {
  const index = wordIndex(words);
  const raw: RawToken[] = [];
  for (const match of phrase.matchAll(pieces)) pushRaw(raw, match, index);
  return tokensOfPhrases(raw, index);
}

type RawToken = {
  readonly start: number;
  readonly end: number;
  readonly body: TokenBody | null;
  readonly word: string;
};

function pushRaw(raw: RawToken[], match: RegExpMatchArray, index: WordIndex): void {
  const text = match[0];
  const start = match.index ?? 0;
  const end = start + text.length;
  const groups = match.groups ?? {};
  const push = (body: TokenBody | null, word = ''): void => void raw.push({ start, end, body, word });
  if (groups.passed !== undefined) return;
  if (groups.word !== undefined) return push(null, index.spell(text));
  if (groups.number !== undefined) return push({ type: 'number', value: Number(text) }, text);
  if (groups.dash !== undefined) return push({ type: 'dash' });
  if (groups.comma !== undefined) return push({ type: 'comma' });
  if (groups.open !== undefined) return push({ type: 'open' });
  if (groups.close !== undefined) return push({ type: 'close' });
  if (groups.slash !== undefined) return push({ type: 'slash' });
  if (groups.time !== undefined) return push({ type: 'time' });
  const [a = 0, b = 0, c = 0] =
    groups.iso === undefined ? text.split('.').map(Number) : text.split('-').map(Number).reverse();
  if (groups.monthYear !== undefined && a >= 1 && a <= 12) {
    push({ type: 'month', month: a });
    return push({ type: 'number', value: b });
  }
  const date = groups.date === undefined && groups.iso === undefined ? null : isoDate(c, b, a);
  push(date === null ? { type: 'word', isEventNoun: false } : { type: 'date', date });
}

/** Longest phrase first, so that «in accordance with» is not read as «with». */
function tokensOfPhrases(raw: readonly RawToken[], index: WordIndex): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < raw.length;) {
    const first = raw[at];
    if (first === undefined) break;
    let length = 0;
    let body: TokenBody | undefined;
    let phrase = '';
    for (let more = 0; more < index.longestPhrase; more++) {
      const next = raw[at + more];
      if (next === undefined || next.word === '') break;
      phrase = more === 0 ? next.word : `${phrase} ${next.word}`;
      const known = index.bodies.get(phrase);
      if (known !== undefined) {
        body = known;
        length = more + 1;
      }
    }
    const end = raw[at + Math.max(length, 1) - 1]?.end ?? first.end;
    tokens.push({ ...(body ?? first.body ?? index.unknown(first.word)), start: first.start, end });
    at += Math.max(length, 1);
  }
  return tokens;
}

interface WordIndex {
  readonly bodies: ReadonlyMap<string, TokenBody>;
  readonly longestPhrase: number;
  readonly spell: (word: string) => string;
  readonly unknown: (word: string) => TokenBody;
}

const indexes = new WeakMap<DeadlineWords, WordIndex>();

function wordIndex(words: DeadlineWords): WordIndex {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const spell = (word: string): string =>
    [...word.toLowerCase()].map((letter) => words.sameLetters[letter] ?? letter).join('');
  const bodies = new Map<string, TokenBody>();
  const add = (forms: readonly string[], body: TokenBody): void => {
    for (const form of forms) bodies.set(spell(form), body);
  };
  words.months.forEach((forms, at) => add(forms, { type: 'month', month: at + 1 }));
  words.weekdays.forEach((forms, at) => add(forms, { type: 'weekday', day: at + 1 }));
  words.ordinals.forEach((forms, at) => add(forms, { type: 'ordinal', value: at + 1 }));
  for (const [word, value] of Object.entries(words.numbers)) add([word], { type: 'number', value });
  for (const [word, value] of Object.entries(words.romans)) add([word], { type: 'roman', value });
  for (const [mark, forms] of Object.entries(words.marks))
    add(forms, { type: 'mark', mark: mark as DeadlineMark });
  const stems = words.eventStems.map(spell);
  const index: WordIndex = {
    bodies,
    longestPhrase: Math.max(1, ...[...bodies.keys()].map((phrase) => phrase.split(' ').length)),
    spell,
    unknown: (word) => ({ type: 'word', isEventNoun: stems.some((stem) => word.startsWith(stem)) }),
  };
  indexes.set(words, index);
  return index;
}
