/** Reads the charts of a sheet that a model can express; the others are left out. */
import type { ChartModel } from '../../../src/core/model/sheet-model';
import type { Area, Grid } from '../../../src/core/table/grid';
import { orWithout } from './or-without';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readRelationships, readText } from '../../../src/xlsx/package/package-reading';
import { readChartPart } from './read-chart-part';
import type { ThemeColors } from './read-colors';
import { relationshipId } from '../../../src/xlsx/package/workbook-part';
import { attributeOf, childAt, descendantOf, numberAttribute } from './xml-lenient';
import { parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** Of a column and a row of the usual size, in the drawing's units. */
const columnUnits = 609_600;
const rowUnits = 190_500;

export interface ChartSource {
  readonly parts: PackageParts;
  readonly drawing: string;
  readonly grid: Grid;
  readonly theme: ThemeColors;
}

/** In the order they are drawn. */
export async function readCharts({ parts, drawing, grid, theme }: ChartSource): Promise<ChartModel[]> {
  const root = parseXml(await readText(parts, drawing), drawing);
  const relationships = await readRelationships(parts, drawing);
  const charts: ChartModel[] = [];
  for (const element of root.children) {
    const frame = descendantOf(childAt(element, 'graphicFrame'), 'chart');
    const id = frame === undefined ? '' : relationshipId(frame);
    const part = relationships.find(
      (relationship) => relationship.id === id && relationship.kind === 'chart',
    )?.target;
    const anchor = anchorOf(element);
    if (part === undefined || anchor === null) continue;
    const chart = await orWithout(null, async () =>
      readChartPart(await readText(parts, part), part, grid, theme),
    );
    if (chart !== null) charts.push({ ...chart, anchor });
  }
  return charts;
}

/** The cells it touches; one placed by its size alone is measured in cells of the usual size. */
function anchorOf(element: XmlElement): Area | null {
  const start = cornerOf(childAt(element, 'from'));
  if (start === null) return null;
  const [top, left] = [start.row, start.column];
  const end = cornerOf(childAt(element, 'to'));
  if (end !== null) {
    const bottom = end.rowOffset > 0 ? end.row : end.row - 1;
    const right = end.columnOffset > 0 ? end.column : end.column - 1;
    return { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) };
  }
  const size = childAt(element, 'ext');
  const [width, height] = [numberAttribute(size, 'cx'), numberAttribute(size, 'cy')];
  if (attributeOf(size, 'cx') === undefined || width === undefined || height === undefined) return null;
  const covered = (offset: number, length: number, unit: number): number =>
    Math.max(1, Math.ceil((offset + length) / unit));
  return {
    top,
    left,
    bottom: top + covered(start.rowOffset, height, rowUnits) - 1,
    right: left + covered(start.columnOffset, width, columnUnits) - 1,
  };
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

function cornerOf(element: XmlElement | undefined): Corner | null {
  const number = (name: string): number => Number(childAt(element, name)?.text ?? Number.NaN);
  const corner = { row: number('row'), column: number('col') };
  if (!Number.isInteger(corner.row) || !Number.isInteger(corner.column)) return null;
  return { ...corner, rowOffset: number('rowOff') || 0, columnOffset: number('colOff') || 0 };
}
