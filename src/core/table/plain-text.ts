/** A text without the signs that nobody sees and nobody meant: marks of direction, soft hyphens, a leading apostrophe. */

const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Put before a number to keep it text; from another program it becomes a part of the text. */
const leadingApostrophe = /^\s*['\u2019`](?=[\p{L}\p{N}])/u;

export function plainText(text: string): string {
  return isPlain(text) ? text : text.replace(unseen, '').replace(leadingApostrophe, '');
}

/** Code points of the signs that `plainText` takes away, as `U+200E`. */
export function unseenSigns(text: string): string[] {
  const apostrophe = leadingApostrophe.exec(text.replace(unseen, ''))?.[0].trim() ?? '';
  return [...new Set([...(text.match(unseen) ?? []), ...apostrophe])].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** Most texts hold none, and a look is cheaper than a replacement. */
function isPlain(text: string): boolean {
  return !/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|^\s*['\u2019`]/u.test(text);
}
