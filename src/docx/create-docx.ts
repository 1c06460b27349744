/** A Word file from a document model: the same blocks as on the sheet. The library is loaded when the first file is made. */
import type { DocumentModel } from '../core/model/document-model';
import { margins } from '../layout/page';
import { ofWord, pageWord, productName } from '../text/page-text';
import { WordBlocks } from './word-blocks';

const a4 = { width: 210, height: 297 } as const;

/** Twentieths of a point. */
function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** Bytes of a .docx file. The same model gives the same text and tables. */
export async function createDocx(model: DocumentModel): Promise<Uint8Array> {
  const [docx, charts] = await Promise.all([import('docx'), import('docx/charts')]);
  const { AlignmentType, Document, Footer, Packer, PageOrientation, Paragraph, Tab, TabStopType, TextRun } =
    docx;
  const isWide = model.orientation === 'landscape';
  const textWidth = (isWide ? a4.height : a4.width) - margins.left - margins.right;
  const small = { size: 18, font: 'Times New Roman' };
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: millimetres(textWidth) }],
        children: [
          new TextRun({ ...small, text: model.footerText }),
          new TextRun({ ...small, children: [new Tab(), pageWord, docx.PageNumber.CURRENT] }),
          new TextRun({ ...small, children: [ofWord, docx.PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  const blocks = new WordBlocks(docx, charts, millimetres(textWidth));
  const file = new Document({
    title: model.name,
    creator: productName,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: millimetres(a4.width),
              height: millimetres(a4.height),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              left: millimetres(margins.left),
              right: millimetres(margins.right),
              top: millimetres(margins.top),
              bottom: millimetres(margins.bottom),
            },
          },
        },
        footers: { default: footer },
        children: blocks.of(model.blocks),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
