/** A formula as its calls, names and the text between them; what stands in quotes is text. */

export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (readonly FormulaPart[])[] };

/** Texts, sheets in quotes, references into other files and through sheets, names that are called, names, single characters. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?:![\p{L}\p{N}_.$:]+)?|[\p{L}_\\][\p{L}\p{N}_.]*![\p{L}\p{N}_.$:]+|[\p{L}_\\][\p{L}\p{N}_.]*|[^]/gu;
const isWord = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

export function formulaParts(formula: string): readonly FormulaPart[] {
  const tokens = formula.match(token) ?? [];
  const parts: FormulaPart[] = [];
  let at = 0;
  while (at < tokens.length) at = readPart(tokens, at, parts);
  return parts;
}

/** Adds the part that begins at this token and returns where the next one begins. */
function readPart(tokens: readonly string[], at: number, parts: FormulaPart[]): number {
  const text = tokens[at] ?? '';
  const isCalled = isWord.test(text) && tokens[at + 1] === '(';
  if (isCalled || text === '(')
    return readCall(tokens, isCalled ? at + 2 : at + 1, isCalled ? text : '', parts);
  parts.push({ kind: isWord.test(text) ? 'name' : 'text', text });
  return at + 1;
}

function readCall(tokens: readonly string[], start: number, name: string, parts: FormulaPart[]): number {
  const args: FormulaPart[][] = [[]];
  let at = start;
  let braces = 0;
  while (at < tokens.length && tokens[at] !== ')') {
    if (tokens[at] === '{') braces += 1;
    if (tokens[at] === '}') braces -= 1;
    if (tokens[at] === ',' && braces === 0) {
      args.push([]);
      at += 1;
    } else at = readPart(tokens, at, args.at(-1) ?? []);
  }
  parts.push({ kind: 'call', name, args });
  return at + 1;
}
