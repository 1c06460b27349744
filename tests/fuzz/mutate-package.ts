/** Damages a workbook's bytes or the XML of one of its parts, as a seed says. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SeededRandom } from './seeded-random';

export function mutatedPackage(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  return random.chance(0.25) ? mutatedBytes(bytes, random) : mutatedPart(bytes, random);
}

type ByteMutation = (bytes: Uint8Array, random: SeededRandom) => Uint8Array;

const byteMutations: readonly ByteMutation[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => changed(bytes, random, random.below(bytes.length), 1 + random.below(4)),
  // The directory, where sizes and places stand.
  (bytes, random) => changed(bytes, random, bytes.length - 1 - random.below(400), 1 + random.below(4)),
  (bytes, random) => joined(bytes, new Uint8Array(1 + random.below(70_000)).fill(random.below(256))),
  (bytes, random) => joined(new Uint8Array(1 + random.below(300)).fill(random.below(256)), bytes),
  (bytes, random) => {
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(40)));
  },
];

function mutatedBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  return random.pick(byteMutations)(bytes, random);
}

function changed(bytes: Uint8Array, random: SeededRandom, at: number, count: number): Uint8Array {
  const copy = bytes.slice();
  for (let index = 0; index < count; index++) copy[Math.max(0, at) + index] = random.below(256);
  return copy;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function mutatedPart(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  const part = parts[name] ?? new Uint8Array(0);
  if (random.chance(0.06)) delete parts[name];
  else if (random.chance(0.1)) parts[name] = mutatedBytes(part, random);
  else parts[name] = strToU8(mutatedXml(strFromU8(part), random));
  return zipSync(parts, { level: 1 });
}

const oddValues = [
  ...[
    '',
    '-1',
    '0',
    '1e308',
    'NaN',
    '99999999999',
    '4294967296',
    'A0',
    'XFE1',
    'A1048577',
    '$A$1',
    'ZZZZ9',
    'я',
  ],
  ...[
    'true',
    ' 1 ',
    '1,5',
    '&#x0;',
    '&amp;',
    'A1:',
    ':B2',
    'B2:A1',
    '../../x',
    '//',
    'http://a/',
    'd',
    'inlineStr',
  ],
  'x'.repeat(40_000),
];
const oddTexts = [
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!-- -->',
    '<![CDATA[<v>1</v>]]>',
    '<?pi?>',
    '&b;',
    '&#55296;',
    '\u0000',
  ],
  ...[
    '<c/>',
    '<row/>',
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '</row>',
    '<x:y xmlns:x="u"/>',
    '<is/>',
    '<v/>',
    '\ufeff',
  ],
  '<a>'.repeat(500),
];

type XmlMutation = (xml: string, random: SeededRandom) => string;

const xmlMutations: readonly XmlMutation[] = [
  (xml, random) => replacedMatch(xml, random, /="[^"]*"/g, () => `="${random.pick(oddValues)}"`),
  (xml, random) => replacedMatch(xml, random, /="[^"]*"/g, () => `="${random.pick(oddValues)}"`),
  (xml, random) => replacedMatch(xml, random, /\s[\w:]+="[^"]*"/g, () => ''),
  (xml, random) => replacedMatch(xml, random, />[^<]+</g, () => `>${random.pick(oddValues)}<`),
  (xml, random) => replacedMatch(xml, random, /<[^>]*>/g, () => ''),
  (xml, random) => replacedMatch(xml, random, /<[^>]*>/g, (tag) => tag + tag),
  (xml, random) => replacedMatch(xml, random, /<(\w+)[^<]*<\/\1>/g, (element) => element + element),
  (xml, random) => replacedMatch(xml, random, /<[^>]*>/g, (tag) => tag + random.pick(oddTexts)),
  (xml, random) => replacedMatch(xml, random, /"/g, () => "'"),
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
];

function mutatedXml(xml: string, random: SeededRandom): string {
  let made = xml;
  for (let left = 1 + random.below(3); left > 0; left--) made = random.pick(xmlMutations)(made, random);
  return made;
}

function replacedMatch(
  xml: string,
  random: SeededRandom,
  pattern: RegExp,
  replacement: (found: string) => string,
): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { index, 0: text } = random.pick(found);
  return xml.slice(0, index) + replacement(text) + xml.slice(index + text.length);
}
