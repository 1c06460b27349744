/** What raising a workbook to the present forms changes, one sentence a change. */
import { counted, numberText, plural } from './plural';

interface UpgradeFacts {
  readonly from: number;
  readonly to: number;
  readonly sheets: readonly string[];
  readonly fields: readonly { readonly sheet: string; readonly title: string }[];
  readonly moved: readonly { readonly sheet: string; readonly address: string; readonly to: string }[];
}

/** More cells than these would hide the rest of the question. */
const shownCells = 5;

export const upgradeTitle = 'Обновить книгу до новых форм?';

export function upgradeLines({ from, to, sheets, fields, moved }: UpgradeFacts): readonly string[] {
  const places = [...new Set(moved.map((cell) => cell.to))];
  return [
    `Книга создана по формам версии ${numberText(from)}, сейчас действует версия ${numberText(to)}.`,
    ...(sheets.length === 0
      ? []
      : [
          `${plural(sheets.length, { one: 'Добавится лист', few: 'Добавятся листы', many: 'Добавятся листы', other: 'Добавятся листы' })} ${quoted(sheets)}.`,
        ]),
    ...[...new Set(fields.map(({ sheet }) => sheet))].map((sheet) => {
      const titles = fields.flatMap((field) => (field.sheet === sheet ? [field.title] : []));
      return `На листе «${sheet}» ${titles.length === 1 ? 'добавится' : 'добавятся'} ${quoted(titles)}.`;
    }),
    ...places.map((place) =>
      movedText(
        place,
        moved.filter((cell) => cell.to === place),
      ),
    ),
    'Остальное в книге не изменится.',
  ];
}

function movedText(place: string, cells: UpgradeFacts['moved']): string {
  const shown = cells.slice(0, shownCells).map(({ sheet, address }) => `${sheet} · ${address}`);
  const rest = cells.length - shown.length;
  const more = rest > 0 ? ` и ещё ${numberText(rest)}` : '';
  const count = counted(cells.length, {
    one: 'значение',
    few: 'значения',
    many: 'значений',
    other: 'значения',
  });
  return `На лист «${place}» ${plural(cells.length, { one: 'перейдёт', few: 'перейдут', many: 'перейдут', other: 'перейдут' })} ${count}: ${shown.join(', ')}${more}.`;
}

export function upgradedText(version: number): string {
  return `Книга обновлена до версии ${numberText(version)}.`;
}

export function upToDateText(file: string): string {
  return `Книга «${file}» обновления не требует: её формы действующие или их версия в ней не указана.`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(', ');
}
