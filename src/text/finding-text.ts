/** Every finding in Russian: what is wrong, why it matters, how to mend it; its short name, group and place. */
import type { Finding, Place } from '../core/finding';
import type { Repeated } from '../core/results/result-findings';
import { cellAddress } from '../core/table/grid';
import { outdatedText } from './explanation-text';
import { sentences } from './findings/all-sentences';
import { quoted, type FindingText } from './findings/sentences';
import { counted } from './plural';

export type { FindingText } from './findings/sentences';

export function findingText(finding: Finding): FindingText {
  // The code picks the sentences of its own facts; TypeScript cannot follow the pair through the union.
  const say = sentences[finding.code].text as (facts: Finding['facts']) => FindingText;
  const text = say(finding.facts);
  const also = 'repeated' in finding.facts ? repeatedText(finding.facts.repeated) : '';
  const answered = finding.outdated === undefined ? '' : outdatedText(finding.outdated);
  const { hidden } = finding.place;
  return {
    ...text,
    what: [text.what, also, answered].filter(Boolean).join(' '),
    mend: hidden === undefined ? text.mend : `${text.mend} ${howToShow[hidden]}`,
  };
}

const howToShow: Readonly<Record<NonNullable<Place['hidden']>, string>> = {
  row: 'Строка скрыта: снимите фильтр или выделите соседние строки, щёлкните правой кнопкой и выберите «Показать».',
  column: 'Столбец скрыт: выделите соседние столбцы, щёлкните правой кнопкой и выберите «Показать».',
  sheet: 'Лист скрыт: щёлкните правой кнопкой ярлык любого листа и выберите «Показать».',
  'very-hidden-sheet':
    'Лист скрыт так, что Excel не предлагает его показать: нажмите Alt+F11, выберите лист слева и в окне свойств (F4) замените значение Visible на «-1 – xlSheetVisible».',
};

const hiddenWords: Readonly<Record<NonNullable<Place['hidden']>, string>> = {
  row: 'строка скрыта',
  column: 'столбец скрыт',
  sheet: 'лист скрыт',
  'very-hidden-sheet': 'лист скрыт',
};

/** Nothing where the place is the only one. */
function repeatedText({ cells, examples }: Repeated): string {
  if (cells < 2) return '';
  const places = { one: 'месте', few: 'местах', many: 'местах', other: 'местах' };
  const shown = examples.length < cells - 1 ? `${examples.join(', ')} и\u00a0далее` : examples.join(', ');
  return `Так в\u00a0${counted(cells, places)}; кроме этого: ${shown}.`;
}

/** «лист «Результаты», ячейка E14, столбец «Участников»»; the file first where it is known. */
export function placeText(place: Place): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(`файл «${place.file}»`);
  if (place.sheet !== undefined) parts.push(`лист «${place.sheet}»`);
  const address = placeAddress(place);
  if (address !== null) parts.push(place.column === undefined ? `строка ${address}` : `ячейка ${address}`);
  if (place.field !== undefined && place.field !== '')
    parts.push(`${place.isProperty === true ? 'строка' : 'столбец'} ${quoted(place.field)}`);
  const said = parts.length === 0 ? 'вся книга' : parts.join(', ');
  return place.hidden === undefined ? said : `${said} (${hiddenWords[place.hidden]})`;
}

/** `E14`, or the row's number where the finding is about the whole row; null where it has neither. */
export function placeAddress(place: Place): string | null {
  if (place.row === undefined) return null;
  return place.column === undefined ? String(place.row + 1) : cellAddress(place.row, place.column);
}
