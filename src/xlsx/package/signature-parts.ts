/** Whether a package carries a digital signature: any change of its parts makes it invalid. */

/** Office keeps signatures in this folder; other writers may name it otherwise, but not the origin's ending. */
export function hasSignatureParts(names: readonly string[]): boolean {
  return names.some((name) => /(?:^|\/)_xmlsignatures\/|\.sigs$/iu.test(name));
}
