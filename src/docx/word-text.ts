/** Paragraphs and runs in the document's one typeface. */
import type * as docxModule from 'docx';
import type { Paragraph, TextRun } from 'docx';
import { fontSizes } from '../layout/styles';

export type Docx = typeof docxModule;

const ink = '1A1A1A';

/** Twentieths of a point after a paragraph. */
export const gap = { small: 60, normal: 120, large: 240 } as const;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export interface ParagraphStyle extends TextStyle {
  readonly alignment?: Docx['AlignmentType'][keyof Docx['AlignmentType']];
  readonly heading?: Docx['HeadingLevel'][keyof Docx['HeadingLevel']];
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** Lines of the text are separate runs with a break between. */
export function wordRuns(
  { TextRun: WordRun }: Docx,
  text: string,
  { size = fontSizes.prose, bold, color = ink }: TextStyle,
): TextRun[] {
  return text
    .split('\n')
    .map(
      (line, index) =>
        new WordRun({ text: line, bold, color, size: size * 2, break: index > 0 ? 1 : undefined }),
    );
}

/** A heading stays with what follows it. */
export function wordParagraph(docx: Docx, text: string, style: ParagraphStyle = {}): Paragraph {
  const { heading, alignment, before, after = gap.normal, keepNext } = style;
  return new docx.Paragraph({
    heading,
    alignment,
    keepNext: heading !== undefined || keepNext === true,
    spacing: { before, after },
    children: wordRuns(docx, text, style),
  });
}
