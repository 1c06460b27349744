/** A chart in words, for those who do not see it: each series with its ends and where they stand. */
import { sharesOf, type ChartSeries, type ChartValues } from '../core/model/chart-values';
import type { ChartBlock } from '../core/model/document-model';
import { counted, numberText, plural, rowForms } from './plural';

/** «ВПР, 4 класс: доли отметок. 14 строк. «2», % — от 0 (МОУ СОШ № 5) до 12,5 (МОУ СОШ № 3).» */
export function chartAlternative({ title, grouping }: ChartBlock, values: ChartValues): string {
  const isPercent = grouping === 'percent';
  const { categories, series } = isPercent ? sharesOf(values) : values;
  const rows = counted(categories.length, rowForms);
  const lines = series.map((each) => seriesText(each, categories, isPercent ? ', %' : ''));
  return [`${title}.`, `${rows}.`, ...lines].join(' ');
}

function seriesText({ title, values }: ChartSeries, categories: readonly string[], unit: string): string {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const [first] = known;
  const lacking = values.length - known.length;
  const lack = lacking === 0 ? '' : `, ${noValueText(lacking)}`;
  if (first === undefined) return `${title}${unit} — нет данных.`;
  const least = known.reduce((best, each) => (each.value < best.value ? each : best));
  const greatest = known.reduce((best, each) => (each.value > best.value ? each : best));
  const told = ({ value, at }: typeof first) => `${numberText(value, decimals(value))} (${categories[at]})`;
  if (least.value === greatest.value)
    return `${title}${unit} — ${known.length === 1 ? told(first) : `везде ${numberText(first.value, decimals(first.value))}`}${lack}.`;
  return `${title}${unit} — от ${told(least)} до ${told(greatest)}${lack}.`;
}

function noValueText(rows: number): string {
  const word = plural(rows, { one: 'строки', few: 'строк', many: 'строк', other: 'строк' });
  return `для ${numberText(rows)}\u00a0${word} значения нет`;
}

/** As the tables print them. */
function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
