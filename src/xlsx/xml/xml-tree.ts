/** A small XML part as a tree that knows where each element stands in its source, so that it can be patched in place. */
import type { SaxesTagNS } from 'saxes';
import { FileError } from '../../core/file-error';
import { positionedParser } from './strict-parser';

export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  /** Attributes without a namespace, by name; others as `{uri}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Character data directly inside. */
  text: string;
  /** Offsets in the source: `<`, after the opening `>`, at the closing `</`, after the closing `>`. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly isSelfClosing: boolean;
}

/** A tree takes some ten times its source; the styles of the richest workbooks take twenty million characters. */
const longestPart = 50_000_000;

/** Throws FileError `doctype`, `damaged-part` or `too-large`. */
export function parseXml(source: string, part: string): XmlElement {
  if (source.length > longestPart)
    throw new FileError({ code: 'too-large', measure: 'part', limit: longestPart });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let start = 0;
  const parser = positionedParser(part, {
    open: (tag) => {
      const element = elementOf(tag, start, parser.position);
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close: () => {
      const element = open.pop();
      if (element === undefined || element.isSelfClosing) return;
      element.end = parser.position;
      element.closeStart = source.lastIndexOf('</', parser.position - 1);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
  });
  parser.on('opentagstart', () => {
    start = source.lastIndexOf('<', parser.position - 1);
  });
  parser.write(source).close();
  if (root === null) throw new FileError({ code: 'damaged-part', part });
  return root;
}

function elementOf(tag: SaxesTagNS, start: number, openEnd: number): XmlElement {
  const { name: qualified, isSelfClosing } = tag;
  const colon = qualified.indexOf(':');
  return {
    name: qualified.slice(colon + 1),
    prefix: qualified.slice(0, Math.max(0, colon)),
    uri: tag.uri,
    attributes: attributesOf(tag),
    children: [],
    text: '',
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    isSelfClosing,
  };
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
      attributes.set(
        attribute.uri === '' ? attribute.local : `{${attribute.uri}}${attribute.local}`,
        attribute.value,
      );
    }
  }
  return attributes;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with pieces replaced; pieces must not overlap. Insertions at one place keep their order. */
export function splice(source: string, pieces: readonly Splice[]): string {
  const ordered = [...pieces].sort((first, second) => first.start - second.start || first.end - second.end);
  let result = '';
  let at = 0;
  for (const piece of ordered) {
    result += source.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return result + source.slice(at);
}

/** Text put in as the element's last child; a self-closing element is opened for it. */
export function appendInside(source: string, element: XmlElement, text: string): Splice {
  if (!element.isSelfClosing) return { start: element.closeStart, end: element.closeStart, text };
  const qualified = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  const open = source.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { start: element.start, end: element.end, text: `${open}${text}</${qualified}>` };
}

/** The opening tag with an attribute set, or taken away by null. */
export function setAttributeInTag(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  const written = value === null ? '' : ` ${name}="${value}"`;
  if (found.test(tag)) return tag.replace(found, () => written);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
}

/** A splice that sets attributes of an element's opening tag. */
export function setAttributes(
  source: string,
  element: XmlElement,
  values: Readonly<Record<string, string | null>>,
): Splice {
  const tag = source.slice(element.start, element.openEnd);
  const text = Object.entries(values).reduce(
    (made, [name, value]) => setAttributeInTag(made, name, value),
    tag,
  );
  return { start: element.start, end: element.openEnd, text };
}
