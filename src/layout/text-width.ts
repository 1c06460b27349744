/** How wide a text is in Times New Roman and into how many lines a width breaks it, so that no row is cut in print. */
import { letterWidths } from '../data/letter-widths';
import { textPoints } from './page';

const widthOf: ReadonlyMap<string, number> = new Map(
  letterWidths.flatMap(([width, characters]) => [...characters].map((character) => [character, width])),
);
const unknownWidth = 700;
const boldFactor = 1.08;
const rounding = 1e-6;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of one unbroken line, in points. */
export function textWidth(text: string, font: Font): number {
  let width = 0;
  for (const character of text) width += widthOf.get(character) ?? unknownWidth;
  return (width / 1000) * font.size * (font.bold === true ? boldFactor : 1);
}

/** Lines the text takes when it wraps at blanks and hyphens; a word wider than the line is broken inside. */
export function lineCount(text: string, widthPoints: number, font: Font): number {
  return wrappedLines(measuredWords(text, font), widthPoints);
}

interface Word {
  /** With the blank behind it, which a line's end may swallow. */
  readonly full: number;
  readonly visible: number;
}

/** The words of each paragraph, so that a text that is tried at many widths is measured once. */
export function measuredWords(text: string, font: Font): readonly (readonly Word[])[] {
  return text
    .split('\n')
    .map((paragraph) =>
      paragraph
        .split(/(?<=[ \-–—/])/u)
        .map((word) => ({ full: textWidth(word, font), visible: textWidth(word.trimEnd(), font) })),
    );
}

export function wrappedLines(paragraphs: readonly (readonly Word[])[], widthPoints: number): number {
  const width = Math.max(widthPoints, 1);
  return paragraphs.reduce((lines, words) => lines + paragraphLines(words, width), 0);
}

/** Excel's lines are at most so many sizes apart on the screen; in print, as in other programs, 1.15. */
const linePitch = 1.22;
const cellMargin = 2;

/** Height in points of a cell that wraps the text over columns of these widths. */
export function cellHeight(text: string, widths: readonly number[], font: Font): number {
  return Math.ceil(lineCount(text, textPoints(widths), font) * font.size * linePitch + cellMargin);
}

/** Excel's own limit. */
export const maximumRowHeight = 409;

function paragraphLines(words: readonly Word[], widthPoints: number): number {
  let lines = 1;
  let used = 0;
  for (const { full, visible } of words) {
    if (used + visible <= widthPoints + rounding) {
      used += full;
      continue;
    }
    if (used > 0) lines += 1;
    const extra = Math.max(0, Math.ceil(visible / widthPoints - rounding) - 1);
    lines += extra;
    used = full - extra * widthPoints;
  }
  return lines;
}
