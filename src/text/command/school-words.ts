/** What the command line says of workbooks for schools and of collecting them. */
import { counted, plural, type PluralForms } from '../plural';

const bookForms: PluralForms = { one: 'книга', few: 'книги', many: 'книг', other: 'книги' };
const madeForms: PluralForms = { one: 'Создана', few: 'Созданы', many: 'Создано', other: 'Созданы' };

export const sectionNames = {
  documents: 'документы',
  selfAssessment: 'самооценка',
  levelActivities: 'мероприятия',
  results: 'результаты',
  decisions: 'решения',
} as const;

export const makingBook = (done: number, total: number, name: string) =>
  `Книги для школ: ${done} из ${total}, ${name}`;
export const booksMade = (count: number, folder: string, collection: string) =>
  `${plural(count, madeForms)} ${counted(count, bookForms)} для школ, сбор «${collection}». Папка: ${folder}`;
export const bookExists = (path: string, count: number) =>
  `Файл «${path}» уже есть${count > 1 ? ` (всего таких файлов ${count})` : ''}, а новые книги пусты. Укажите другую папку: --out ПАПКА.`;
export const largeAdvice =
  'Если школы готовы заполнить столько, повторите с ключом --large; иначе уберите разделы (--section).';
export const wrongDay = (text: string) => `Срок «${text}» не дата. Напишите, например: --due 20.12.2026.`;
export const wrongSection = (name: string) =>
  `Раздела «${name}» нет. Разделы: ${Object.values(sectionNames).join(', ')}.`;
export const schoolsOnly =
  'Ключи --due, --section и --large относятся к книгам школ: добавьте к new --schools РАЙОН.xlsx. Ключ --collection — к ним и к команде collect.';

export const takeNames = { school: 'школа', district: 'район' } as const;
export const collectOnly = 'Ключи --take, --reason, --approve и --by относятся к команде collect.';
export const wrongTake = (name: string) =>
  `Чьё значение верное: --take ${takeNames.school} или --take ${takeNames.district}, а не «${name}».`;
export const approvalNeeds =
  'Чтобы утвердить сбор, назовите приказ и того, кто утверждает: --approve --order 145 --by "Начальник Петрова А. С.".';

const bookGenitive: PluralForms = {
  one: 'книга школы',
  few: 'книги школ',
  many: 'книг школ',
  other: 'книги школ',
};

export const noDistrictBook = (file: string) =>
  `Файл «${file}» не книга района: в нём нет листа «Сведения» с районом. Первой назовите книгу района.`;
export const schoolsOwnBook = (file: string) =>
  `Файл «${file}» — книга школы, а не района. Первой назовите книгу района.`;
export const isDistrictBook = (file: string) =>
  `Не принят «${file}»: это книга района, а не школы. Книгу района называют первой, и она одна.`;
export const collectionHeading = (collection: string, given: number, taken: number) =>
  `Сбор «${collection}»: ${counted(given, bookGenitive)}, принято ${taken}.`;
export const notTaken = (file: string, why: string) => `Не принят «${file}»: ${why}.`;
export const bookLine = (
  school: string,
  file: string,
  counts: {
    readonly new: number;
    readonly same: number;
    readonly changed: number;
    readonly conflict: number;
  },
  remarks: number,
) => {
  const parts = [
    counts.new === 0 ? null : `новых значений ${counts.new}`,
    counts.changed === 0 ? null : `изменено ${counts.changed}`,
    counts.same === 0 ? null : `без изменений ${counts.same}`,
    counts.conflict === 0 ? null : `спорных ${counts.conflict}`,
    remarks === 0 ? null : `замечаний ${remarks}`,
  ].filter((part) => part !== null);
  return `  ${school} («${file}»): ${parts.length === 0 ? 'ответов нет' : parts.join(', ')}`;
};
export const changedLine = (place: string, before: string, after: string) =>
  `    ${place}: было ${before}, стало ${after}`;
export const fileLine = (file: string, line: string) => `«${file}»: ${line}`;
export const moreLines = (count: number) => `  … и ещё ${count}`;
export const otherFileFirst = (file: string) =>
  `Чтобы учесть «${file}», назовите его в команде раньше или уберите другой.`;
export const moreChanges = (count: number) => `    … и ещё изменений: ${count}`;
export const disputesHeading = (count: number) =>
  `Спорных значений — ${count}: в книге района они набраны вручную, а школы прислали другие. Оставлены значения района, пока не решите: --take ${takeNames.school} или --take ${takeNames.district}.`;
export const reasonAdvice = 'Повторите с ключом --reason "…".';
export const nothingNew = 'Нового в файлах нет: книга района не изменится.';
export const approved = (collection: string, text: string) => `Сбор «${collection}» утверждён ${text}.`;
export const unexplained = (count: number) =>
  `После утверждения без основания изменено значений: ${count}. Чтобы записать уточнения, повторите с ключом --reason "…".`;
export const explained = (count: number) => `Записано уточнений: ${count}.`;
