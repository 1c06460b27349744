/** How wide each column of a table is, in equal units of the page: by its share, and never narrower than a word of its header. */
import type { TableBlock } from '../core/model/document-model';
import { fontSizes } from './styles';
import { textWidth } from './text-width';

/** Room beside a word, in points. */
const padding = 9;

export function tableSpans(table: TableBlock, units: number, unitPoints: number): number[] {
  const size = table.isDense === true ? fontSizes.dense : fontSizes.table;
  const least = table.columns.map(({ title }) => {
    const words = title.split(/[\s-]/u).map((word) => textWidth(word, { size, bold: true }));
    return Math.ceil((Math.max(...words) + padding) / unitPoints);
  });
  return spansOf(
    table.columns.map(({ share }) => share),
    units,
    least,
  );
}

/** Units for each share: all of them used, none less than its least while there is room. */
export function spansOf(
  shares: readonly number[],
  units: number,
  least: readonly number[] = shares.map(() => 1),
): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (share * units) / total);
  const spans = wanted.map((width, index) => Math.max(least[index] ?? 1, Math.floor(width)));
  const surplus = (index: number) => (spans[index] ?? 0) - (wanted[index] ?? 0);
  const bySurplus = () => spans.map((_, index) => index).sort((a, b) => surplus(b) - surplus(a));
  for (let used = sum(spans); used !== units; used = sum(spans)) {
    if (used < units) {
      const needy = bySurplus().at(-1) ?? 0;
      spans[needy] = (spans[needy] ?? 0) + 1;
    } else {
      const roomy = bySurplus().find((index) => (spans[index] ?? 0) > (least[index] ?? 1));
      const widest = roomy ?? spans.indexOf(Math.max(...spans));
      spans[widest] = (spans[widest] ?? 0) - 1;
    }
  }
  return spans;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
