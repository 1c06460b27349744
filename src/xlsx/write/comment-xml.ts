/** Cell comments: the comments part and the old drawing that shows their boxes. */
import type { SheetModel } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { cellTextXml, spaceAttribute } from '../xml/xml-text';

export interface PlacedComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const author = 'MSOKO';

export function commentsOf(model: SheetModel): PlacedComment[] {
  return model.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.comment === undefined ? [] : [{ row, column, text: cell.comment }],
    ),
  );
}

export function commentsXml(comments: readonly PlacedComment[], main: string): string {
  const items = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><t${spaceAttribute(text)}>${cellTextXml(text)}</t></text></comment>`,
  );
  return `<comments xmlns="${main}"><authors><author>${author}</author></authors><commentList>${items.join('')}</commentList></comments>`;
}

/** Excel draws a comment only where this part gives it a box. */
export function commentBoxesXml(comments: readonly PlacedComment[]): string {
  const boxes = comments.map(({ row, column, text }, index) => {
    const lines = Math.min(12, 2 + Math.ceil(text.length / 28));
    const anchor = [
      column + 1,
      12,
      Math.max(0, row - 1),
      8,
      column + 4,
      12,
      Math.max(0, row - 1) + lines,
      8,
    ].join(', ');
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}
