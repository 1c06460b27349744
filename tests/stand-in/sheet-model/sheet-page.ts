/** Print setup between a sheet's model and what the stand-in keeps of it. */
import type { PrintModel } from '../../../src/core/model/sheet-model';
import { sheetColumns } from '../host/engine/sheet-engine';
import type { KeptPage } from '../host/kept-state';
import { pageMillimetres, pagePoints } from './measures';

export function printModelOf(page: KeptPage): PrintModel {
  const { settings, headersFooters, titleRows, printArea, breaksBeforeRows } = page;
  const margin = (name: string): number => pageMillimetres(Number(settings[name]));
  const zoom = settings['zoom'] as { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const header = joined(headersFooters, 'Header');
  const footer = joined(headersFooters, 'Footer');
  const { firstPageNumber } = settings;
  return {
    orientation: settings['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      left: margin('leftMargin'),
      right: margin('rightMargin'),
      top: margin('topMargin'),
      bottom: margin('bottomMargin'),
    },
    fitToWidth: zoom?.horizontalFitToPages === 1,
    ...(zoom?.verticalFitToPages === 1 ? { fitToHeight: true } : {}),
    ...(titleRows === null ? {} : { repeatRows: { first: titleRows.top, last: titleRows.bottom } }),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
    ...(page.headerState === 'FirstAndDefault' ? { headerOnFirstPage: false } : {}),
    ...(typeof firstPageNumber === 'number' ? { firstPageNumber } : {}),
    ...(breaksBeforeRows.length === 0 ? {} : { pageBreaksAfterRows: breaksBeforeRows.map((row) => row - 1) }),
    ...(printArea === null ? {} : { area: printArea }),
  };
}

export function putPrint(page: KeptPage, print: PrintModel): void {
  const { left, right, top, bottom } = print.margins;
  Object.assign(page.settings, {
    orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    leftMargin: pagePoints(left),
    rightMargin: pagePoints(right),
    topMargin: pagePoints(top),
    bottomMargin: pagePoints(bottom),
    zoom: print.fitToWidth
      ? { horizontalFitToPages: 1, ...(print.fitToHeight === true ? { verticalFitToPages: 1 } : {}) }
      : { scale: 100 },
    firstPageNumber: print.firstPageNumber ?? '',
  });
  Object.assign(
    page.headersFooters,
    parted(print.header ?? '', 'Header'),
    parted(print.footer ?? '', 'Footer'),
  );
  if (print.headerOnFirstPage === false) {
    page.headerState = 'FirstAndDefault';
    Object.assign(page.firstPage, parted(print.footer ?? '', 'Footer'));
  }
  if (print.repeatRows !== undefined) {
    const { first, last } = print.repeatRows;
    page.titleRows = { top: first, left: 0, bottom: last, right: sheetColumns - 1 };
  }
  if (print.area !== undefined) page.printArea = print.area;
  page.breaksBeforeRows.push(...(print.pageBreaksAfterRows ?? []).map((row) => row + 1));
}

const sides = { '&L': 'left', '&C': 'center', '&R': 'right' } as const;

function joined(texts: Readonly<Record<string, unknown>>, end: 'Header' | 'Footer'): string {
  return Object.entries(sides)
    .map(([code, side]) => [code, String(texts[`${side}${end}`] ?? '')] as const)
    .map(([code, text]) => (text === '' ? '' : code + text))
    .join('');
}

/** Text before any mark stands in the centre; `&&` is an ampersand. */
function parted(text: string, end: 'Header' | 'Footer'): Record<string, string> {
  const parts: Record<'left' | 'center' | 'right', string> = { left: '', center: '', right: '' };
  let side: keyof typeof parts = 'center';
  for (const [piece] of text.matchAll(/&&|&"[^"]*"|&.|[^&]+/gs)) {
    const next = sides[piece as keyof typeof sides];
    if (next === undefined) parts[side] += piece;
    else side = next;
  }
  return { [`left${end}`]: parts.left, [`center${end}`]: parts.center, [`right${end}`]: parts.right };
}
