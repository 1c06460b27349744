/** A Word file from a document model: the same blocks as on the sheet, with a table of contents where the model asks for one. */
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentModel } from '../core/model/document-model';
import { margins } from '../layout/page';
import { fontSizes } from '../layout/styles';
import { productName } from '../text/page-text';
import { chartMaker } from './word-charts';
import { WordBlocks } from './word-blocks';
import { wordStyles } from './word-text';

const a4 = { width: 210, height: 297 } as const;

/** Twentieths of a point. */
function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** Bytes of a .docx file. The same model gives the same text and tables. */
export async function createDocx(model: DocumentModel): Promise<Uint8Array> {
  const isWide = model.orientation === 'landscape';
  const textWidth = (isWide ? a4.height : a4.width) - margins.left - margins.right;
  const hasCharts = model.blocks.some(({ kind }) => kind === 'chart');
  const blocks = new WordBlocks(hasCharts ? await chartMaker() : null, millimetres(textWidth));
  const file = new Document({
    title: model.name,
    creator: productName,
    styles: wordStyles,
    sections: [
      {
        properties: {
          // ГОСТ Р 7.0.97-2016, 3.4: pages are numbered from the second, top centre.
          titlePage: true,
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
              header: millimetres(10),
            },
          },
        },
        headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
        children: blocks.of(model),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: fontSizes.prose * 2, children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}
