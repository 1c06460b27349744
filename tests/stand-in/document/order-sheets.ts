/** The workbook part with its sheets in another order, shown or hidden: edits that only a person's application makes. */
import type { SheetInfo } from '../../../src/core/workbook';
import { sheetElements, sheetIdentities } from '../../../src/xlsx/package/workbook-part';
import {
  childOf,
  childrenOf,
  parseXml,
  setAttributes,
  splice,
  type XmlElement,
} from '../../../src/xlsx/xml/xml-tree';

type Visibility = SheetInfo['visibility'];

/** By the sheets' ids. */
export function withVisibility(
  source: string,
  part: string,
  wanted: ReadonlyMap<string, Visibility>,
): string {
  const elements = sheetElements(parseXml(source, part));
  const pieces = sheetIdentities(elements).flatMap((id, index) => {
    const element = elements[index];
    const visibility = wanted.get(id);
    if (element === undefined || visibility === undefined) return [];
    return [setAttributes(source, element, { state: visibility === 'visible' ? null : visibility })];
  });
  return splice(source, pieces);
}

/** By the sheets' ids; those not named keep their positions, and positions others count by follow. */
export function withOrder(source: string, part: string, wanted: readonly string[]): string {
  const root = parseXml(source, part);
  const elements = sheetElements(root);
  const ids = sheetIdentities(elements);
  const places = wanted.map((id) => ids.indexOf(id)).filter((index) => index >= 0);
  const moving = new Set(places);
  const order = elements.map((_, index) => (moving.has(index) ? (places.shift() ?? index) : index));
  if (order.every((old, index) => old === index)) return source;
  const moved = (text: string | undefined): string => String(Math.max(0, order.indexOf(Number(text ?? 0))));
  const textOf = (element: XmlElement | undefined) =>
    element === undefined ? '' : source.slice(element.start, element.end);
  return splice(source, [
    ...elements.map(({ start, end }, index) => ({
      start,
      end,
      text: textOf(elements[order[index] ?? index]),
    })),
    ...childrenOf(childOf(root, 'definedNames'), 'definedName')
      .filter(({ attributes }) => attributes.has('localSheetId'))
      .map((name) =>
        setAttributes(source, name, { localSheetId: moved(name.attributes.get('localSheetId')) }),
      ),
    ...childrenOf(childOf(root, 'bookViews'), 'workbookView').map((view) =>
      setAttributes(source, view, { activeTab: moved(view.attributes.get('activeTab')), firstSheet: null }),
    ),
  ]);
}
