/** «Готово к отправке?»: what a school's workbook has and what is left. It judges nothing but how the form is filled in. */
import type { OpenCell, SchoolBook } from '../core/collect/read-school-book';
import { countBySeverity } from '../core/finding-group';
import { dayText } from './collection-text';
import { placeText } from './finding-text';
import type { Place } from '../core/finding';
import { cellAccusative, counted, errorAccusative } from './plural';
import { signatureSheetName } from './school-book-text';
import { instructionSheetName } from './sheet-names';

const readyText = 'Готово: все ячейки заполнены, ошибок нет. Книгу можно подготовить к отправке.';

export interface Readiness {
  readonly isReady: boolean;
  readonly heading: string;
  readonly people: readonly string[];
  readonly verdict: string;
  /** One line a cell that waits. */
  readonly left: readonly string[];
  /** Sheets that are hidden or not of the form, comments, links: what goes along and nobody asked for. */
  readonly sheets: readonly string[];
}

export function readinessOf(book: SchoolBook): Readiness {
  const { identity, open, findings, hiddenSheets, otherSheets } = book;
  const { error } = countBySeverity(findings);
  const isReady = open.length === 0 && error === 0 && identity !== null;
  return {
    isReady,
    heading: identity === null ? unknownSchool : headingOf(identity),
    people:
      identity === null
        ? []
        : [
            personLine('Заполнил', identity.filledBy, identity.filledOn),
            personLine('Подтвердил руководитель', identity.head, identity.confirmedOn),
          ],
    verdict: isReady ? readyText : notReadyText(open.length, error),
    left: open.map(openCellText),
    sheets: [...sheetLines(hiddenSheets, otherSheets), ...besideLines(book)],
  };
}

function openCellText({ place, title }: OpenCell): string {
  return `${ownPlaceText(place)}${place.row === undefined ? ', строка удалена' : ''}: ${title}`;
}

/** Within the workbook: its name is on top. */
function ownPlaceText(place: Place): string {
  return placeText({ ...place, file: undefined });
}

const unknownSchool =
  'В книге нет листа «Сведения» с кодом школы. Возьмите книгу, которую выдал район, и перенесите в неё ответы.';

function headingOf({ school, schoolName, collection, due }: NonNullable<SchoolBook['identity']>): string {
  const day = due === null ? '' : `, сдать до ${dayText(due)}`;
  return `Книга школы: ${schoolName} (${school}), сбор «${collection}»${day}`;
}

function personLine(role: string, name: string, day: number | null): string {
  if (name === '') return `${role}: не указано`;
  return `${role}: ${name}${day === null ? '' : `, ${dayText(day)}`}`;
}

function notReadyText(open: number, errors: number): string {
  const parts = [
    open === 0 ? null : `осталось заполнить ${counted(open, cellAccusative)}`,
    errors === 0 ? null : `исправить ${counted(errors, errorAccusative)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Пока не готово.' : `Пока не готово: ${parts.join(', ')}.`;
}

/** Those of the form that no check reads: what to do, and the form to sign. */
const formSheets: readonly string[] = [instructionSheetName, signatureSheetName];

export function strangeSheets(sheets: readonly string[]): readonly string[] {
  return sheets.filter((sheet) => !formSheets.includes(sheet));
}

function sheetLines(hidden: readonly string[], others: readonly string[]): readonly string[] {
  const named = (sheets: readonly string[]) => sheets.map((sheet) => `«${sheet}»`).join(', ');
  const strange = strangeSheets(others);
  return [
    ...(hidden.length === 0
      ? []
      : hidden.length === 1
        ? [`Скрытый лист: ${named(hidden)}. Получатель сможет его открыть.`]
        : [`Скрытые листы: ${named(hidden)}. Получатель сможет их открыть.`]),
    ...(strange.length === 0
      ? []
      : strange.length === 1
        ? [`Лист не из формы: ${named(strange)}. Он не нужен, район его не читает.`]
        : [`Листы не из формы: ${named(strange)}. Они не нужны, район их не читает.`]),
  ];
}

const commentForms = { one: 'примечание', few: 'примечания', many: 'примечаний', other: 'примечания' };
const linkForms = { one: 'ссылка', few: 'ссылки', many: 'ссылок', other: 'ссылки' };
/** What a line quotes. */
const quoted = 5;
const longestComment = 80;

function besideLines({
  comments,
  links,
  linkedFiles,
}: Pick<SchoolBook, 'comments' | 'links' | 'linkedFiles'>) {
  const list = (all: readonly string[]) =>
    all.slice(0, quoted).join('; ') + (all.length > quoted ? `; и ещё ${all.length - quoted}` : '');
  const shown = (text: string) => {
    const line = text.replace(/\s+/gu, ' ');
    return line.length > longestComment ? `${line.slice(0, longestComment)}…` : line;
  };
  const personal = comments.filter(({ isPersonal }) => isPersonal);
  const commentList = list(comments.map(({ place, text }) => `${ownPlaceText(place)} «${shown(text)}»`));
  return [
    ...(comments.length === 0 ? [] : [`В книге ${counted(comments.length, commentForms)}: ${commentList}.`]),
    ...(personal.length === 0
      ? []
      : [
          `В примечаниях есть персональные данные (${list(personal.map(({ place }) => ownPlaceText(place)))}). Удалите их или отправляйте подготовленную копию: примечаний в ней нет.`,
        ]),
    ...(links.length === 0 ? [] : [`В книге ${counted(links.length, linkForms)}: ${list(links)}.`]),
    ...(linkedFiles.length === 0
      ? []
      : [
          `Формулы берут значения из других файлов: ${list(linkedFiles.map((file) => `«${file}»`))}. Получатель этих файлов не увидит; в подготовленной копии останутся сами значения.`,
        ]),
  ];
}

/** What of a school's workbook is not taken into the district's; null: nothing. */
export function leftOutText({
  comments,
  unreadComments,
  links,
  linkedFiles,
  otherSheets,
}: SchoolBook): string | null {
  const strange = strangeSheets(otherSheets);
  const parts = [
    comments.length === 0 ? null : counted(comments.length, commentForms),
    unreadComments.length === 0
      ? null
      : `примечания, которые не читаются (повреждено: ${unreadComments.map((part) => `«${part}»`).join(', ')})`,
    links.length + linkedFiles.length === 0 ? null : counted(links.length + linkedFiles.length, linkForms),
    strange.length === 0
      ? null
      : `${strange.length === 1 ? 'лист' : 'листы'} ${strange.map((sheet) => `«${sheet}»`).join(', ')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `не взято: ${parts.join(', ')}`;
}

export const onlySchoolBook =
  'Это книга школы: отчёта района по ней не составляют. Район принимает такие книги командой collect.';
export const booksLeftOut = (files: readonly string[]) =>
  `Книги школ здесь не разбираются, примите их командой collect: ${files.map((file) => `«${file}»`).join(', ')}.`;
export const preparedName = (stem: string) => `${stem} — к отправке.xlsx`;
export const preparedText = (path: string) =>
  `Книга подготовлена к отправке: ${path}. Формулы заменены значениями; примечания и ссылки на другие файлы не перенесены.`;
export const leftBehind = (sheets: readonly string[]) =>
  `${sheets.length === 1 ? 'Не перенесён лист' : 'Не перенесены листы'} ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`;
export const rowsLeftBehind = (rows: readonly string[]) =>
  `${rows.length === 1 ? 'Не перенесена строка, о которой' : 'Не перенесены строки, о которых'} район не спрашивал: ${rows.map((row) => `«${row}»`).join(', ')}.`;
export const notPreparedText =
  'Подготовить к отправке нельзя: это не книга школы, выданная районом, или в ней нет листа «Сведения».';
