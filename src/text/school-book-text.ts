/** Words of a school's own workbook. Not one of them judges: a school's file says what is filled in and what is left. */
import { cellAccusative, cellForms, counted, type PluralForms } from './plural';

export const signatureSheetName = 'На подпись';

export const answerYes = 'есть';
export const answerNo = 'нет';
export const answerNoData = 'нет данных';
export const answerNotApplicable = 'не применимо';

export const previousTitle = 'Прошлый сбор';
export const thisTitle = 'Этот сбор';
export const shareTitle = 'Доля, %';

const cellsUpTo: PluralForms = { one: 'ячейки', few: 'ячеек', many: 'ячеек', other: 'ячейки' };

export const cellsAsked = (least: number, most: number) =>
  least === most
    ? `Школе нужно заполнить ${counted(most, cellAccusative)}.`
    : `Школе нужно заполнить от ${least} до ${counted(most, cellsUpTo)}.`;

export const bookTitle = (school: string) => `Книга школы: ${school}`;
export const collectionLine = (district: string, collection: string) => `${district}, сбор «${collection}»`;

export interface InstructionFacts {
  readonly cells: number;
  /** «20.12.2026»; null where the district named no day. */
  readonly due: string | null;
  readonly asksContingent: boolean;
  /** Names of schools that closed and whose answers are added to the last ones. */
  readonly tookPlaceOf: readonly string[];
}

export function instructionLines({
  cells,
  due,
  asksContingent,
  tookPlaceOf,
}: InstructionFacts): readonly string[] {
  const sheets = asksContingent
    ? 'на листах «Контингент и кадры» и «Показатели школы»'
    : 'на листе «Показатели школы»';
  const merged =
    tookPlaceOf.length === 0 ? '' : `, к числам прибавлены ответы присоединённых: ${tookPlaceOf.join(', ')}`;
  const day = due === null ? 'в срок, который назвал отдел образования' : `не позднее ${due}`;
  return [
    `Заполните жёлтые ячейки ${sheets}: всего ${counted(cells, cellForms)}. Остальные ячейки закрыты от случайной правки.`,
    'Пишите число или выбирайте «есть» и «нет» из списка. Ноль пишите цифрой 0: пустая ячейка значит, что ответа ещё нет.',
    'Если школа не ведёт такого учёта, напишите «нет данных». Если вопрос к школе не относится, — «не применимо».',
    `В столбце «${previousTitle}» стоят прежние ответы школы${merged}. Если в них ошибка, сообщите об этом в столбце «Пояснение».`,
    'Где открыта ячейка «Документ», назовите его вид, дату и номер, например: «приказ от 12.09.2026 № 145».',
    'Необычное значение объясните в столбце «Пояснение»: тогда район не будет переспрашивать.',
    'Не пишите фамилий детей, телефонов и СНИЛС: нужны только числа и названия документов.',
    'На листе «Сведения» укажите, кто заполнил книгу и какой руководитель подтвердил данные.',
    `Распечатайте лист «${signatureSheetName}» и подпишите его у руководителя.`,
    `Отправьте книгу в отдел образования ${day}. Имя файла менять можно, а листы, столбцы и строки — нет.`,
  ];
}

export const signatureTitle = 'Сведения школы для муниципальной системы оценки качества образования';
export const signatureColumns = ['№', 'Что считаем', 'Единица', 'Значение', 'Документ'] as const;
export const notFilled = 'не заполнено';
export const filledByLine = 'Заполнил';
export const headLine = 'Данные подтверждаю';

export const countNeeded = (maximum: number) =>
  `Нужно целое число от 0 до ${maximum}, «${answerNoData}» или «${answerNotApplicable}».`;
export const numberNeeded = (minimum: number, maximum: number) =>
  `Нужно число от ${minimum} до ${maximum}, «${answerNoData}» или «${answerNotApplicable}».`;
export const dateNeeded = `Нужна дата, например 15.04.2026, «${answerNoData}» или «${answerNotApplicable}».`;
export const choiceNeeded = 'Выберите ответ из списка.';
export const documentTitle = 'Документ';
export const noteTitle = 'Пояснение';
export const persons = 'чел.';
export const documentPrompt = (evidence: string) =>
  `Какой документ это подтверждает: ${evidence}. Назовите вид, дату и номер.`;
export const documentTooLong = 'Текст не длиннее 500 знаков.';
export const notePrompt = 'Объяснение необычного значения. Можно не заполнять.';
export const partPrompt = (whole: string) => `Часть от величины «${whole}»: не больше неё.`;

export const bookFileName = (code: string, name: string, collection: string) =>
  `${fileSafe(`${code} ${name}`).slice(0, 80).trim()} — сбор ${fileSafe(collection)}.xlsx`;

export const booksArchiveName = (collection: string) => `Книги для школ — сбор ${fileSafe(collection)}.zip`;

/** Without what no file system takes. */
function fileSafe(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\u0000-\u001f]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
