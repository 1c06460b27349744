/** Looking into a tree where anything may be missing: what is not there is undefined or false. */
import { childOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** The element down a path of local names, the first of its name at each step. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => (found === undefined ? undefined : childOf(found, name)),
    element,
  );
}

/** The first element of a name anywhere inside. */
export function descendantOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : descendantOf(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute of yes or no; `missing` where it is not written. */
export function flagAttribute(element: XmlElement | undefined, name: string, missing = false): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? missing : text === '1' || text === 'true' || text === 'on';
}
