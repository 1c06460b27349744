/** Reads the comments of cells: the mirror of `commentsXml`. */
import { parseReference } from '../../../src/xlsx/cells/cell-reference';
import type { PlacedComment } from '../../../src/xlsx/write/comment-xml';
import { attributeOf, childAt } from './xml-lenient';
import { trimXmlSpace, unescapeCellText } from '../../../src/xlsx/xml/xml-text';
import { childrenOf, parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

const spaceAttribute = '{http://www.w3.org/XML/1998/namespace}space';

/** The text alone, without looks; phonetic readings are no part of it. */
export function readComments(source: string, part: string): PlacedComment[] {
  const list = childAt(parseXml(source, part), 'commentList');
  return childrenOf(list, 'comment').flatMap((element) => {
    const place = parseReference(attributeOf(element, 'ref') ?? '');
    const text = textOf(childAt(element, 'text'));
    return place === null || text === '' ? [] : [{ ...place, text }];
  });
}

function textOf(element: XmlElement | undefined): string {
  const pieces = [
    ...childrenOf(element, 't'),
    ...childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't')),
  ];
  return pieces
    .map((piece) => unescapeCellText(keepsSpace(piece) ? piece.text : trimXmlSpace(piece.text)))
    .join('');
}

function keepsSpace(element: XmlElement): boolean {
  return attributeOf(element, spaceAttribute) === 'preserve';
}
