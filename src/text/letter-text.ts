/** Letters to schools in plain words: what to mend, what to answer, what is waited for. They judge nobody. */
import type { DistrictQuestion, SchoolLetter } from '../core/collect/school-letters';
import type { Finding } from '../core/finding';
import { keySeparator } from '../core/table/row-key';
import { bookProblemText, dayText } from './collection-text';
import { findingText, placeText } from './finding-text';
import { counted } from './plural';
import { capitalised } from './test-name';

export interface LetterHeading {
  /** Name of the collection; null where nothing is collected. */
  readonly collection: string | null;
  /** Serial day. */
  readonly due: number | null;
  /** Who writes: the office as the district's document names it; null where it does not. */
  readonly sender: string | null;
}

/** The letter's parts; a surface joins them into lines or paragraphs. */
export interface LetterWords {
  readonly addressee: string;
  readonly title: string;
  readonly opening: string;
  /** One a question. */
  readonly items: readonly string[];
  readonly closing: string;
  readonly sender: string;
}

const questionForms = { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' };

export function letterWords(letter: SchoolLetter, heading: LetterHeading): LetterWords {
  const { collection, due, sender } = heading;
  const items = [
    ...(letter.problem === null ? [] : [`${capitalised(bookProblemText(letter.problem))}.`]),
    ...letter.own.map((finding) => itemText(ownPlace(finding), finding)),
    ...letter.open.map(
      ({ place, title }) =>
        `${capitalised(placeText({ ...place, file: undefined }))}: ${place.row === undefined ? 'строка удалена' : 'не заполнено'} — ${title}.`,
    ),
    ...letter.ofDistrict.map((question) => itemText(districtPlace(question), question.finding)),
  ];
  const until = due === null ? '' : ` до ${dayText(due)}`;
  return {
    addressee: `Руководителю: ${letter.school.name}`,
    title: collection === null ? 'О данных МСОКО' : `О данных МСОКО, сбор «${collection}»`,
    opening:
      letter.kind === 'reminder'
        ? reminderText(collection, due)
        : `При проверке данных вашей организации появилось ${counted(items.length, questionForms)}.`,
    items,
    closing:
      letter.kind === 'reminder'
        ? 'Если книга уже отправлена, сообщите, пожалуйста, когда и на какой адрес.'
        : `Просим исправить неточности и прислать книгу${until}. Если значение верно, напишите, пожалуйста, почему: пояснение будет приложено к данным.`,
    sender: sender ?? 'Муниципальный отдел образования',
  };
}

function reminderText(collection: string | null, due: number | null): string {
  const of = collection === null ? '' : ` сбора «${collection}»`;
  const until = due === null ? '' : ` Срок — ${dayText(due)}.`;
  return `Книга вашей организации${of} пока не получена.${until} Просим заполнить и прислать её.`;
}

function ownPlace({ place }: Finding): string {
  return placeText({ ...place, file: undefined });
}

/** The school does not see the district's workbook: the row is named, not its cell. */
function districtPlace({ form, key, finding }: DistrictQuestion): string {
  const { field = '' } = finding.place;
  const words = key.replaceAll(keySeparator, ', ');
  return [`«${form}»`, words, field === '' ? '' : `«${field}»`].filter(Boolean).join(', ');
}

/** A warning is a question; an error is to be mended. */
function itemText(place: string, finding: Finding): string {
  const { what, mend } = findingText(finding);
  return `${capitalised(place)}. ${what} ${finding.severity === 'error' ? mend : 'Верно ли это?'}`;
}

export function letterLines(words: LetterWords): string {
  const items = words.items.map((item, at) => `${at + 1}. ${item}`);
  return [
    words.addressee,
    '',
    words.title,
    '',
    words.opening,
    ...items,
    '',
    words.closing,
    '',
    words.sender,
    '',
  ].join('\n');
}
