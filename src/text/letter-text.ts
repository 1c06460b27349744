/** Letters to schools in plain words: what to mend, what to answer, what is waited for. They judge nobody. */
import type { DistrictQuestion, SchoolLetter, SchoolsProblem } from '../core/collect/school-letters';
import type { Finding } from '../core/finding';
import { keySeparator } from '../core/table/row-key';
import { dayText } from './collection-text';
import { findingText, placeText } from './finding-text';
import { counted, plural, questionForms } from './plural';
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

const appearedForms = { one: 'появился', few: 'появились', many: 'появилось', other: 'появилось' };

export function letterWords(letter: SchoolLetter, heading: LetterHeading): LetterWords {
  const { collection, due, sender } = heading;
  const items = [
    ...(letter.problem === null ? [] : [problemItem(letter.problem)]),
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
        : `При проверке данных вашей организации ${plural(items.length, appearedForms)} ${counted(items.length, questionForms)}.`,
    items,
    closing:
      letter.kind === 'reminder'
        ? 'Если книга уже отправлена, сообщите, пожалуйста, когда и на какой адрес.'
        : `Просим исправить неточности и прислать книгу${until}. Если значение верно, напишите, пожалуйста, почему: пояснение будет приложено к данным.`,
    sender: sender ?? 'Муниципальный отдел образования',
  };
}

/** Said to the school; the district is told the same in words of its own. */
function problemItem(problem: SchoolsProblem): string {
  switch (problem.kind) {
    case 'no-form':
      return 'В присланной книге нет листов «Показатели школы» и «Контингент и кадры». Пришлите, пожалуйста, ту книгу, которую выдал район.';
    case 'not-filled':
      return 'В присланной книге нет ни одного ответа. Заполните её, пожалуйста, и пришлите снова.';
    case 'other-district':
      return `В присланной книге назван другой муниципалитет: «${problem.found}». Пришлите, пожалуйста, ту книгу, которую выдал район.`;
    case 'other-collection':
      return `Прислана книга сбора «${problem.found}», а нужна книга сбора «${problem.expected}».`;
    case 'other-version':
      return 'Прислана книга прежнего образца. Заполните, пожалуйста, новую: её пришлёт район.';
    case 'two-books':
      return `Присланы две разные книги, одна из них — «${problem.other}». Сообщите, пожалуйста, какая верная.`;
  }
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
