/** Says whether a number format changes what a number says: per cents, and digits parted as in an insurance or a telephone number. */
import { isDateFormat } from './is-date-format';

/** `code` is a format in its en-US letters. */
export function isTellingFormat(code: string): boolean {
  if (isDateFormat(code)) return false;
  const bare = (code.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, '').replace(/\\/gu, '');
  return bare.includes('%') || /[0#]{2,}[- ()]+[0#]{2,}[- ()]+[0#]{2,}/u.test(bare);
}
