import fc from 'fast-check';
import type { Deadline } from '../../../src/core/calendar/deadline';
import { parseDeadline } from '../../../src/core/calendar/parse-deadline';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { deadlineShapes, furtherExamples, unreadableExamples } from './deadline-examples';
import { notationOf } from './deadline-notation';

const read = (phrase: string | null): Deadline => parseDeadline(phrase, deadlineWords);
const phrases = deadlineShapes.flatMap((shape) => shape.examples).flatMap(([phrase]) => phrase ?? []);

test('the table holds the 169 different phrases of the documents and the empty one, in 23 groups', () => {
  expect(new Set(phrases).size).toBe(169);
  expect(phrases).toHaveLength(169);
  expect(deadlineShapes).toHaveLength(23);
});

describe.each(deadlineShapes.map((shape) => [`${shape.shape} ${shape.title}`, shape.examples] as const))(
  '%s',
  (_title, examples) => {
    test.each(examples)('«%s» is read as %s', (phrase, expected) => {
      expect(notationOf(read(phrase))).toBe(expected);
    });
  },
);

test.each(furtherExamples)('«%s» is read as %s', (phrase, expected) => {
  expect(notationOf(read(phrase))).toBe(expected);
});

test.each(unreadableExamples)('«%s» has no certain reading', (phrase) => {
  expect(read(phrase)).toEqual({ kind: 'unreadable', phrase });
});

describe('for any phrase', () => {
  const monthNames = deadlineWords.months.map((forms) => forms[0] ?? '');
  const two = (value: number): string => String(value).padStart(2, '0');
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 2000, max: 2090 });
  const dash = fc.constantFrom('-', '–', '—', ' - ', ' – ', '- ', ' –', '\n–\n');
  const suffix = fc.constantFrom('', ' г.', ' г', 'г.', ' года', ' год', '\u00a0г.');
  const name = (at: number): string => monthNames[at - 1] ?? '';

  test('a printed list of months and ranges of one year comes back as it was made', () => {
    const item = fc.tuple(month, month, dash).map(([a, b, line]) => {
      const [first, last] = a <= b ? [a, b] : [b, a];
      return first === last
        ? { text: name(first), notation: (y: number) => `${two(first)}.${y}` }
        : {
            text: `${name(first)}${line}${name(last)}`,
            notation: (y: number) => `${two(first)}–${two(last)}.${y}`,
          };
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), year, suffix, (items, y, end) => {
        const phrase = `${items.map((each) => each.text).join(', ')} ${y}${end}`;
        expect(notationOf(read(phrase))).toBe(items.map((each) => each.notation(y)).join('; '));
      }),
    );
  });

  test('a range of months over two years comes back as it was made', () => {
    fc.assert(
      fc.property(month, month, year, suffix, suffix, dash, (a, b, y, s1, s2, line) => {
        const phrase = `${name(a)} ${y}${s1}${line}${name(b)} ${y + 1}${s2}`;
        expect(notationOf(read(phrase))).toBe(`${two(a)}.${y}–${two(b)}.${y + 1}`);
      }),
    );
  });

  test('«yearly» means the same before and behind its months, in brackets or after a comma', () => {
    fc.assert(
      fc.property(month, fc.constantFrom(0, 1, 2, 3), (at, form) => {
        const m = name(at);
        const phrase = [`ежегодно, ${m}`, `${m} ежегодно`, `Ежегодно (${m})`, `ежегодно ${m}`][form] ?? '';
        expect(notationOf(read(phrase))).toBe(`каждый год: ${two(at)}`);
      }),
    );
  });

  test('any existing day is read and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), month, year, (day, m, y) => {
        const exists = new Date(Date.UTC(y, m - 1, day)).getUTCMonth() === m - 1;
        const deadline = read(`до ${two(day)}.${two(m)}.${y}`);
        expect(notationOf(deadline)).toBe(exists ? `до ${two(day)}.${two(m)}.${y}` : 'не прочитано');
      }),
    );
  });

  test('case, kind of blank, kind of dash and the letter ё make no difference', () => {
    const plain = (deadline: Deadline): string =>
      notationOf(deadline)
        .toLowerCase()
        .replace(/[\u2010-\u2015\u2212]/gu, '-')
        .replace(/ё/gu, 'е')
        .replace(/\s+/gu, ' ');
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom('-', '\u2010', '\u2011', '–', '—', '\u2212'),
        fc.constantFrom(' ', '\u00a0', '\n', ' \t ', '\u202f'),
        fc.boolean(),
        (phrase, line, blank, isUpper) => {
          const cased = isUpper ? phrase.toUpperCase() : phrase.toLowerCase();
          const changed = cased
            .replace(/[-–—]/gu, line)
            .replace(/ /gu, blank)
            .replace(/Ё/gu, 'Е')
            .replace(/ё/gu, 'е');
          expect(plain(read(changed))).toBe(plain(read(phrase)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('composed and decomposed letters are the same', () => {
    for (const phrase of phrases)
      expect(notationOf(read(phrase.normalize('NFD')))).toBe(notationOf(read(phrase)));
  });

  test('no text makes the parser throw', () => {
    const word = fc.constantFrom(
      ...Object.values(deadlineWords.marks).flat(),
      ...deadlineWords.months.flat(),
      ...'2020 2021 15 31 1 - – , ( ) / . 15.00 01.11.2021 II планом'.split(' '),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const deadline = read(text);
        if (deadline.kind === 'unreadable') expect(deadline.phrase).toBe(text.trim());
      }),
      { numRuns: 3000 },
    );
  });
});
