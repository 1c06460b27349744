/** Words of collecting: who has sent, what is not taken and why, what conflicts, what was approved. */
import type { ApprovalProblem } from '../core/collect/approval';
import type { BookProblem } from '../core/collect/book-problem';
import type { JournalEntry } from '../core/collect/journal';
import type { Absence, AbsentOrganization } from '../core/indicators/organizations';
import type { Submission, SubmissionState, TestSubmission } from '../core/collect/submissions';
import { isoDateOfSerial } from '../core/calendar/calendar';
import type { CellValue } from '../core/table/grid';
import { dateText } from './date-text';
import { counted, numberText, type PluralForms, remarkForms, workForms } from './plural';

export const submissionsSheetName = 'Кто сдал';

const stateNames: Readonly<Record<SubmissionState, string>> = {
  missing: 'не сдано',
  received: 'сдано',
  remarks: 'с замечаниями',
  late: 'сдано позже срока',
  corrected: 'уточнено',
  notAsked: 'не требуется',
};

export const dayText = (serial: number): string => dateText(isoDateOfSerial(serial));

/** «с замечаниями (3), сдано позже срока; 12.11.2026, версия 2» */
export function submissionText({ state, last, version, remarks, isLate, corrections }: Submission): string {
  if (last === null) return stateNames[state];
  const notes = [
    state === 'remarks' || remarks === 0 ? null : counted(remarks, remarkForms),
    isLate && state !== 'late' ? 'позже срока' : null,
    corrections > 0 && state !== 'corrected' ? stateNames.corrected : null,
  ].filter((note) => note !== null);
  const name = state === 'remarks' ? `${stateNames.remarks} (${remarks})` : stateNames[state];
  const versionText = version > 1 ? `, версия ${version}` : '';
  return `${[name, ...notes].join(', ')}; ${dayText(last)}${versionText}`;
}

/** «сдано: 6 работ; 12.11.2026, версия 2». What was entered before the journal has no day. */
export function testSubmissionText(submission: TestSubmission): string {
  const { state, last, tests, remarks, version } = submission;
  if (tests === 0) return stateNames[state];
  const name =
    state === 'remarks' ? `${stateNames.remarks} (не понято строк: ${remarks})` : stateNames[state];
  const versionText = version > 1 ? `, версия ${version}` : '';
  return `${name}: ${counted(tests, workForms)}${last === null ? '' : `; ${dayText(last)}${versionText}`}`;
}

export const submissionsTitle = 'Кто сдал';
export const ofCollection = (collection: string) => `сбор «${collection}»`;
export const dueText = (due: number | null) => (due === null ? 'срок не назван' : `срок ${dayText(due)}`);

/** «Сдали 18 из 20. Не сдали: …» */
export function sentText(sent: number, of: number, missing: readonly string[]): string {
  if (sent === 0) return `Сдали 0 из ${of}: книг школ ещё нет.`;
  if (sent === of) return `Сдали все: ${of} из ${of}.`;
  return `Сдали ${sent} из ${of}. Не сдали: ${missing.join(', ')}.`;
}

/** Who is not waited for, and why: «Не отчитываются в этом сборе: Школа № 3 (последний день работы 31.08.2026, …); …» */
export function absentText(absent: readonly AbsentOrganization[]): string | null {
  if (absent.length === 0) return null;
  const each = absent.map(({ name, absence }) => `${name} (${absenceText(absence)})`);
  return `Не отчитываются в этом сборе: ${each.join('; ')}.`;
}

function absenceText(absence: Absence): string {
  switch (absence.kind) {
    case 'closed': {
      const [only, ...others] = absence.successors;
      const next =
        only === undefined
          ? ''
          : `, ${others.length === 0 ? 'преемник' : 'преемники'}: ${absence.successors.join(', ')}`;
      return `последний день работы ${dayText(absence.to)}${next}`;
    }
    case 'not-open':
      return `действует с ${dayText(absence.from)}`;
    case 'with-head':
      return `филиал, отчитывается с головной организацией: ${absence.head}`;
  }
}

/** «по 18 из 20, не сдали: …» */
export function approvedByText(sent: number, of: number, missing: readonly string[]): string {
  return missing.length === 0
    ? `по ${sent} из ${of}`
    : `по ${sent} из ${of}, не сдали: ${missing.join(', ')}`;
}

export function bookProblemText(problem: BookProblem): string {
  switch (problem.kind) {
    case 'no-details':
      return 'в книге нет листа «Сведения» с кодом школы: неизвестно, чья она. Попросите школу заполнить книгу, которую выдал район';
    case 'no-form':
      return 'в книге нет листов «Показатели школы» и «Контингент и кадры»: брать нечего. Попросите школу заполнить книгу, которую выдал район';
    case 'not-filled':
      return 'в книге ещё нет ни одного ответа: школа её не заполнила';
    case 'other-district':
      return `книга другого района: «${problem.found}», а собирается «${problem.expected}»`;
    case 'unknown-school':
      return `школы с кодом «${problem.code}» нет на листе «Школы». Сверьте код и допишите школу или верните книгу`;
    case 'not-reporting':
      return `школа с кодом «${problem.code}» по листу «Школы» в этом сборе не отчитывается: ${absenceText(problem.absence)}`;
    case 'other-collection':
      return `книга сбора «${problem.found}», а принимается сбор «${problem.expected}»`;
    case 'other-version':
      return problem.isNewer
        ? `форма книги новее (${problem.found}), чем знает программа (${problem.expected}). Обновите программу`
        : `форма книги старая (${problem.found}), сейчас действует ${problem.expected}. Выдайте школе новую книгу`;
    case 'same-file':
      return `та же книга ещё раз: она уже принята из файла «${problem.other}»`;
    case 'two-books':
      return `школа прислала две разные книги, вторая — «${problem.other}». Какая из них верная, по датам не видно: оставьте одну`;
    case 'earlier-book':
      return `школа прислала книгу новее: «${problem.other}». Принята она`;
  }
}

export function valueText(value: CellValue): string {
  if (value === null) return 'пусто';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'object') return 'date' in value ? dayText(value.date) : value.error;
  return typeof value === 'string' ? `«${value}»` : value ? 'да' : 'нет';
}

export interface DisputedCell {
  readonly school: string;
  readonly sheet: string;
  readonly key: string;
  readonly field: string;
  readonly current: CellValue;
  readonly sent: CellValue;
  readonly file: string;
}

export function disputeText({ school, sheet, key, field, current, sent, file }: DisputedCell): string {
  const place = [school, `«${sheet}»`, key === '' ? field : `${key} — ${field}`].join(', ');
  return `${place}: в книге района ${valueText(current)}, школа прислала ${valueText(sent)} (${file})`;
}

function approvalProblemText(problem: ApprovalProblem): string {
  switch (problem.kind) {
    case 'disputed':
      return `Сбор не утверждён: спорных значений ${problem.cells.length}. Сначала решите, чьё значение верное.`;
    case 'approved-already':
      return `Сбор уже утверждён ${approvalText(problem.approval)}.`;
    case 'nothing-sent':
      return 'Сбор не утверждён: ни одна организация ещё ничего не сдала.';
  }
}

/** Why a collection is not written as it is. */
export type CollectionObstacle =
  | { readonly kind: 'no-year'; readonly collection: string }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'too-many-tests'; readonly limit: number }
  | ApprovalProblem;

export function planProblemText(problem: CollectionObstacle): string {
  switch (problem.kind) {
    case 'no-year':
      return `Год сбора «${problem.collection}» не понят. Назовите его с годом, например «апрель 2026», или опишите на листе «Сборы».`;
    case 'reason-needed':
      return 'Сбор уже утверждён: изменения станут уточнениями, и для них нужно основание.';
    case 'too-many-tests':
      return `Протоколы не внесены: записей больше ${numberText(problem.limit)}, столько книга района не хранит. Проверьте, нет ли среди файлов данных другого муниципалитета.`;
    default:
      return approvalProblemText(problem);
  }
}

/** «12.12.2026 (Петрова А. С., приказ № 145), по 18 из 20, не сдали: …» */
export function approvalText({ day, person, reason, after }: JournalEntry): string {
  const order = reason === '' ? null : `приказ № ${reason}`;
  const who = [person === '' ? null : person, order].filter((part) => part !== null).join(', ');
  const summary = typeof after === 'string' && after !== '' ? `, ${after}` : '';
  return `${dayText(day)}${who === '' ? '' : ` (${who})`}${summary}`;
}

const correctionForms: PluralForms = {
  one: 'уточнение',
  few: 'уточнения',
  many: 'уточнений',
  other: 'уточнения',
};

/** For papers: what the collection's numbers rest on. */
export function collectionStatusText(
  collection: string,
  approval: JournalEntry,
  corrections: number,
  unexplained: number,
): string {
  const corrected = corrections === 0 ? '' : `, с уточнениями (${counted(corrections, correctionForms)})`;
  const changed =
    unexplained === 0 ? '' : ` После утверждения без основания изменено значений: ${unexplained}.`;
  return `Сбор «${collection}» утверждён ${approvalText(approval)}${corrected}.${changed}`;
}
