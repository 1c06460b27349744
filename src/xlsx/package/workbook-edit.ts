/** Edits of the workbook part as text: sheets entered, renamed and taken out, names, recalculation. */
import { sheetElements, sheetIdentities } from './workbook-part';
import type { Dialect } from '../xml/namespaces';
import {
  appendInside,
  childOf,
  childrenOf,
  parseXml,
  setAttributes,
  splice,
  type Splice,
  type XmlElement,
} from '../xml/xml-tree';
import { plainXml } from '../xml/xml-text';

/** Children of `workbook` in the order the format demands. */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface DefinedName {
  readonly name: string;
  /** Position of the sheet the name is local to. */
  readonly sheetIndex: number;
  readonly formula: string;
  readonly isHidden: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  /** `hidden`, `veryHidden`, or null for a visible sheet. */
  readonly state: string | null;
}

export class WorkbookEdit {
  private root: XmlElement;

  constructor(
    private source: string,
    private readonly part: string,
    private readonly dialect: Dialect,
  ) {
    this.root = parseXml(source, part);
  }

  toXml(): string {
    return this.source;
  }

  /** Enters a sheet at a position; at the end when the position is past it. */
  insertSheet(index: number, entry: SheetEntry): void {
    const sheets = childOf(this.root, 'sheets');
    if (sheets === undefined) {
      this.insertChild('sheets', this.entryXml(entry));
      return;
    }
    const next = sheetElements(this.root)[index];
    const text = this.entryXml(entry);
    const piece =
      next === undefined
        ? appendInside(this.source, sheets, text)
        : { start: next.start, end: next.start, text };
    this.change([piece, ...(next === undefined ? [] : this.shiftedNames(index, 1))]);
  }

  renameSheet(index: number, name: string): void {
    const element = sheetElements(this.root)[index];
    if (element !== undefined) this.change([setAttributes(this.source, element, { name: plainXml(name) })]);
  }

  /** Takes the sheet out with its local names; positions that other places count by are moved up. */
  removeSheet(index: number): void {
    const elements = sheetElements(this.root);
    const element = elements[index];
    if (element === undefined) return;
    const views = childrenOf(childOf(this.root, 'bookViews'), 'workbookView');
    const viewPieces = views.flatMap((view) => {
      const values: Record<string, string> = {};
      for (const name of ['activeTab', 'firstSheet']) {
        const tab = Number(view.attributes.get(name) ?? 0);
        if (tab > index || tab >= elements.length - 1) values[name] = String(Math.max(0, tab - 1));
      }
      return Object.keys(values).length === 0 ? [] : [setAttributes(this.source, view, values)];
    });
    this.change([
      { start: element.start, end: element.end, text: '' },
      ...viewPieces,
      ...this.shiftedNames(index, -1),
    ]);
    this.dropEmptyNames();
  }

  /** Sheets of every kind. */
  get sheetCount(): number {
    return sheetElements(this.root).length;
  }

  indexOfSheet(sheetId: string): number {
    return sheetIdentities(sheetElements(this.root)).indexOf(sheetId);
  }

  stateOfSheet(index: number): string | null {
    return sheetElements(this.root)[index]?.attributes.get('state') ?? null;
  }

  localNames(index: number): DefinedName[] {
    return this.nameElements()
      .filter(({ attributes }) => attributes.get('localSheetId') === String(index))
      .map(({ attributes, text }) => ({
        name: attributes.get('name') ?? '',
        sheetIndex: index,
        formula: text,
        isHidden: attributes.get('hidden') === '1' || attributes.get('hidden') === 'true',
      }));
  }

  /** Names of the workbook in lower case, local ones too. */
  names(): Set<string> {
    return new Set(this.nameElements().map(({ attributes }) => (attributes.get('name') ?? '').toLowerCase()));
  }

  removeLocalNames(index: number, wanted: ReadonlySet<string>): void {
    const gone = this.nameElements().filter(
      ({ attributes }) =>
        attributes.get('localSheetId') === String(index) &&
        wanted.has((attributes.get('name') ?? '').toLowerCase()),
    );
    this.change(gone.map(({ start, end }) => ({ start, end, text: '' })));
    this.dropEmptyNames();
  }

  addNames(names: readonly DefinedName[]): void {
    if (names.length === 0) return;
    const tag = this.tag('definedName');
    const text = names
      .map(
        ({ name, sheetIndex, formula, isHidden }) =>
          `<${tag} name="${plainXml(name)}" localSheetId="${sheetIndex}"${isHidden ? ' hidden="1"' : ''}>${plainXml(formula)}</${tag}>`,
      )
      .join('');
    const list = childOf(this.root, 'definedNames');
    if (list === undefined) this.insertChild('definedNames', text);
    else this.change([appendInside(this.source, list, text)]);
  }

  /** Formulas are computed anew when the workbook is opened. */
  recalculateOnLoad(): void {
    const element = childOf(this.root, 'calcPr');
    if (element === undefined) this.insertChild('calcPr', null, ' fullCalcOnLoad="1"');
    else this.change([setAttributes(this.source, element, { fullCalcOnLoad: '1' })]);
  }

  private shiftedNames(index: number, step: 1 | -1): Splice[] {
    return this.nameElements().flatMap((element): Splice[] => {
      const local = element.attributes.get('localSheetId');
      if (local === undefined || Number(local) < index) return [];
      if (step === -1 && Number(local) === index)
        return [{ start: element.start, end: element.end, text: '' }];
      return [setAttributes(this.source, element, { localSheetId: String(Number(local) + step) })];
    });
  }

  private nameElements(): XmlElement[] {
    return childrenOf(childOf(this.root, 'definedNames'), 'definedName');
  }

  /** The format does not allow an empty list of names. */
  private dropEmptyNames(): void {
    const list = childOf(this.root, 'definedNames');
    if (list !== undefined && list.children.length === 0)
      this.change([{ start: list.start, end: list.end, text: '' }]);
  }

  private entryXml({ name, sheetId, relationshipId: id, state }: SheetEntry): string {
    return (
      `<${this.tag('sheet')} xmlns:r="${this.dialect.relationships}" name="${plainXml(name)}" ` +
      `sheetId="${plainXml(sheetId)}"${state === null ? '' : ` state="${plainXml(state)}"`} r:id="${plainXml(id)}"/>`
    );
  }

  private insertChild(name: string, content: string | null, attributes = ''): void {
    const later = new Set(order.slice(order.indexOf(name) + 1));
    const next = this.root.children.find((child) => later.has(child.name));
    const tag = this.tag(name);
    const text = content === null ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
    this.change([
      next === undefined
        ? appendInside(this.source, this.root, text)
        : { start: next.start, end: next.start, text },
    ]);
  }

  private tag(name: string): string {
    return this.root.prefix === '' ? name : `${this.root.prefix}:${name}`;
  }

  private change(pieces: readonly Splice[]): void {
    if (pieces.length === 0) return;
    this.source = splice(this.source, pieces);
    this.root = parseXml(this.source, this.part);
  }
}
