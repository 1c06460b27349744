/** What the command line says of workbooks for schools and of collecting them. */
import { counted, plural, type PluralForms } from '../plural';
import { cellForms } from '../school-book-text';

const bookForms: PluralForms = { one: 'книга', few: 'книги', many: 'книг', other: 'книги' };
const madeForms: PluralForms = { one: 'Создана', few: 'Созданы', many: 'Создано', other: 'Созданы' };

export const sectionNames = { documents: 'документы', selfAssessment: 'самооценка' } as const;

export const makingBook = (done: number, total: number, name: string) =>
  `Книги для школ: ${done} из ${total}, ${name}`;
export const booksMade = (count: number, folder: string, collection: string) =>
  `${plural(count, madeForms)} ${counted(count, bookForms)} для школ, сбор «${collection}». Папка: ${folder}`;
export const cellsAsked = (least: number, most: number) =>
  least === most
    ? `Школе нужно заполнить ${counted(most, cellForms)}.`
    : `Школе нужно заполнить от ${least} до ${counted(most, cellForms)}.`;
export const bookExists = (path: string, count: number) =>
  `Файл «${path}» уже есть${count > 1 ? ` (всего таких файлов ${count})` : ''}, а новые книги пусты. Укажите другую папку: --out ПАПКА.`;
export const largeAdvice =
  'Если школы готовы заполнить столько, повторите с ключом --large; иначе уберите разделы (--section).';
export const wrongDay = (text: string) => `Срок «${text}» не дата. Напишите, например: --due 20.12.2026.`;
export const wrongSection = (name: string) =>
  `Раздела «${name}» нет. Разделы: ${Object.values(sectionNames).join(', ')}.`;
export const schoolsOnly =
  'Ключи --collection, --due, --section и --large относятся к книгам школ: добавьте --schools РАЙОН.xlsx.';
