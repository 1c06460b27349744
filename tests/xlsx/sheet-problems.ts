/** What Excel would call unreadable in one worksheet: order and limits of its cells, overlaps, headers of its tables. */
import {
  areaReference,
  columnLimit,
  parseArea,
  parseReference,
  rowLimit,
} from '../../src/xlsx/cells/cell-reference';
import { unescapeCellText } from '../../src/xlsx/xml/xml-text';
import { childOf, childrenOf, type XmlElement } from '../../src/xlsx/xml/xml-tree';
import { cellAddress, type Area } from '../../src/core/table/grid';
import type { TableFacts } from './package-problems';

export interface SheetFacts {
  readonly tables: readonly TableFacts[];
  readonly styleCount: number;
  /** How many conditional appearances there are. */
  readonly looks: number;
  readonly strings: readonly string[];
  readonly relations: readonly string[];
}

const longestText = 32_767;
const longestFormula = 8_192;
const longestCriterion = 255;

export function sheetProblems(part: string, root: XmlElement, facts: SheetFacts): string[] {
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    parseArea(attributes.get('ref') ?? ''),
  );
  const areas = [...merges, ...facts.tables.map(({ area }) => area)];
  const values = new Map<string, string>();
  const problems = [
    ...cellProblems(root, facts, values),
    ...(areas.includes(null) ? ['an area that is none'] : []),
    ...overlapProblems(areas.flatMap((area) => area ?? [])),
    ...facts.tables.flatMap((table) => headerProblems(table, values)),
    ...criterionProblems(root),
    ...lookProblems(root, facts.looks),
    ...linkProblems(root, facts.relations),
  ];
  return problems.map((problem) => `${part}: ${problem}`);
}

function cellProblems(root: XmlElement, facts: SheetFacts, values: Map<string, string>): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const number = Number(row.attributes.get('r') ?? lastRow + 1);
    if (!(number > lastRow) || number > rowLimit) problems.push(`row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.attributes.get('r') ?? cellAddress(number - 1, lastColumn + 1);
      const place = parseReference(address);
      if (
        place === null ||
        place.row !== number - 1 ||
        place.column <= lastColumn ||
        place.column >= columnLimit
      )
        problems.push(`cell ${address} in row ${number}`);
      lastColumn = place?.column ?? lastColumn;
      if (Number(cell.attributes.get('s') ?? 0) >= facts.styleCount) problems.push(`style of ${address}`);
      const text = textOf(cell, facts.strings);
      if (text === undefined) problems.push(`no such string: ${address}`);
      if ((text ?? '').length > longestText) problems.push(`text of ${address}`);
      if ((childOf(cell, 'f')?.text ?? '').length > longestFormula) problems.push(`formula of ${address}`);
      values.set(address, text ?? '');
    }
  }
  return problems;
}

function textOf(cell: XmlElement, strings: readonly string[]): string | undefined {
  const value = childOf(cell, 'v')?.text ?? '';
  if (cell.attributes.get('t') === 's') return value === '' ? '' : strings[Number(value)];
  if (cell.attributes.get('t') !== 'inlineStr') return value;
  return childrenOf(childOf(cell, 'is'), 't')
    .map(({ text }) => unescapeCellText(text))
    .join('');
}

function overlapProblems(areas: readonly Area[]): string[] {
  return areas.flatMap((area, index) =>
    areas
      .slice(index + 1)
      .filter(
        (other) =>
          area.top <= other.bottom &&
          other.top <= area.bottom &&
          area.left <= other.right &&
          other.left <= area.right,
      )
      .map((other) => `${areaReference(area)} overlaps ${areaReference(other)}`),
  );
}

function headerProblems({ part, area, root }: TableFacts, values: ReadonlyMap<string, string>): string[] {
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const problems =
    columns.length === area.right - area.left + 1 ? [] : [`${part} has ${columns.length} columns`];
  if (root.attributes.get('headerRowCount') === '0') return problems;
  columns.forEach(({ attributes }, index) => {
    const address = areaReference({
      top: area.top,
      bottom: area.top,
      left: area.left + index,
      right: area.left + index,
    });
    const name = unescapeCellText(attributes.get('name') ?? '');
    if (name !== values.get(address))
      problems.push(`${part}: column ${name} over ${values.get(address) ?? 'nothing'}`);
  });
  const names = columns.map(({ attributes }) => (attributes.get('name') ?? '').toLowerCase());
  if (new Set(names).size !== names.length) problems.push(`${part}: two columns of one name`);
  return problems;
}

function criterionProblems(root: XmlElement): string[] {
  return childrenOf(childOf(root, 'dataValidations'), 'dataValidation').flatMap((validation) => {
    const formulas = ['formula1', 'formula2'].map((name) => childOf(validation, name)?.text ?? '');
    const texts = ['error', 'prompt'].map((name) => validation.attributes.get(name) ?? '');
    return [
      ...formulas.filter((text) => text.length > longestCriterion).map(() => 'a list longer than 255'),
      ...texts.filter((text) => text.length > longestCriterion).map(() => 'a message longer than 255'),
    ];
  });
}

function lookProblems(root: XmlElement, looks: number): string[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((format) => childrenOf(format, 'cfRule'));
  return rules
    .filter(({ attributes }) => Number(attributes.get('dxfId') ?? 0) >= Math.max(1, looks))
    .map(({ attributes }) => `no such look: ${attributes.get('dxfId')}`);
}

/** Whatever names a relationship by its id has it. */
function linkProblems(root: XmlElement, relations: readonly string[]): string[] {
  const own = [...root.attributes].filter(([name]) => /relationships\}id$/.test(name)).map(([, id]) => id);
  const missing = own.filter((id) => !relations.includes(id)).map((id) => `no such relation: ${id}`);
  return [...missing, ...root.children.flatMap((child) => linkProblems(child, relations))];
}
