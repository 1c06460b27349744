/** Names of signs that nobody sees; a letter of another alphabet stands for itself. */

const direction = 'знак направления письма';
const apostrophe = 'апостроф в начале';

const named: Readonly<Record<string, string>> = {
  'U+0027': apostrophe,
  'U+0060': apostrophe,
  'U+2019': apostrophe,
  'U+00AD': 'мягкий перенос',
  'U+200B': 'пробел нулевой ширины',
  'U+200E': direction,
  'U+200F': direction,
  'U+202A': direction,
  'U+202B': direction,
  'U+202C': direction,
  'U+202D': direction,
  'U+202E': direction,
  'U+2066': direction,
  'U+2067': direction,
  'U+2068': direction,
  'U+2069': direction,
};

/** @example signsText(['U+200E', 'c']) → 'знак направления письма, c' */
export function signsText(signs: readonly string[]): string {
  const words = signs.map((sign) => named[sign] ?? (/^U\+/u.test(sign) ? 'невидимый знак' : sign));
  return [...new Set(words)].join(', ');
}
