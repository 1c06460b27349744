/** Paragraphs and runs in the document's one typeface. */
import {
  Paragraph,
  TextRun,
  type AlignmentType,
  type HeadingLevel,
  type IBaseParagraphStyleOptions,
} from 'docx';
import { fontSizes } from '../layout/styles';

const ink = '1A1A1A';
const typeface = 'Times New Roman';

/** Twentieths of a point after a paragraph. */
export const gap = { small: 60, normal: 120, large: 240 } as const;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export interface ParagraphStyle extends TextStyle {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** Twentieths of a point from the left margin. */
  readonly indent?: number;
}

/** Lines of the text are separate runs with a break between. */
export function wordRuns(
  text: string,
  { size = fontSizes.prose, bold, color = ink }: TextStyle = {},
): TextRun[] {
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ text: line, bold, color, size: size * 2, break: index > 0 ? 1 : undefined }),
    );
}

/** A heading stays with what follows it. */
export function wordParagraph(text: string, style: ParagraphStyle = {}): Paragraph {
  const { heading, alignment, before, after = gap.normal, keepNext, indent } = style;
  return new Paragraph({
    heading,
    alignment,
    keepNext: heading !== undefined || keepNext === true,
    spacing: { before, after },
    indent: indent === undefined ? undefined : { left: indent },
    children: wordRuns(text, style),
  });
}

/** How a person's own additions look: the same typeface, headings as those of the paper. */
export const wordStyles = {
  default: {
    document: { run: { font: typeface, size: fontSizes.prose * 2, language: { value: 'ru-RU' } } },
    title: look({ size: fontSizes.title }),
    heading1: look({ size: fontSizes.prose, outlineLevel: 0 }),
    heading2: look({ size: fontSizes.prose, outlineLevel: 1 }),
  },
};

interface Look {
  readonly size: number;
  /** From 0; the style itself must say it for programs other than Word. */
  readonly outlineLevel?: number;
}

function look({ size, outlineLevel }: Look): IBaseParagraphStyleOptions {
  return {
    run: { font: typeface, size: size * 2, bold: true, color: ink },
    paragraph: { outlineLevel, keepNext: true, spacing: { before: gap.normal, after: gap.normal } },
  };
}
