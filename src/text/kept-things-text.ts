/** What a person put on a sheet and the product would lose or break: named before anything is written. */
import type { SheetThing } from '../core/workbook';

const things: Readonly<Record<SheetThing, string>> = {
  'pivot-table': 'сводная таблица',
  slicer: 'срез',
  timeline: 'временная шкала',
  discussion: 'примечание с ответами',
  control: 'кнопка или другой элемент управления',
  'embedded-object': 'вставленный объект',
  'query-table': 'таблица, связанная с внешними данными',
  drawing: 'рисунок, фигура или надпись',
  sparkline: 'график внутри ячейки (спарклайн)',
  'rich-value': 'рисунок или связанные данные внутри ячейки',
};

export function namesOfThings(found: readonly SheetThing[]): string {
  return found.map((thing) => things[thing]).join('; ');
}

/** The sheet was to be written anew or deleted. */
export function keptThingsText(sheet: string, found: readonly SheetThing[]): string {
  return `На листе «${sheet}» есть то, что при записи нового листа пропало бы: ${namesOfThings(found)}. Переименуйте этот лист, тогда новый встанет рядом с ним, или уберите с него перечисленное и повторите. В книге ничего не изменено.`;
}

export function occupiedCellText(cell: string, sheet: string, thing: SheetThing): string {
  return `Ячейку ${cell} листа «${sheet}» занимает ${things[thing]}, значение в неё не записать. Освободите ячейку и повторите.`;
}
