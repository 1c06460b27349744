/** The view «Сбор»: files, what collecting would change, who has sent, the approval; and the view of a school's workbook. */
import { changeForms, counted, schoolGenitive } from '../plural';

export const title = 'Сбор';
export const filesHeading = 'Файлы';
export const filesAdvice =
  'Добавьте книги школ, протоколы и отчёты ФИС ОКО: в любом порядке и в любое время. Здесь видно, что прочитано из каждого.';
export const filesSummary = (count: number, unread: number) =>
  `Файлы: ${count}${unread === 0 ? '' : `, не прочитано ${unread}`}`;
export const addFiles = 'Добавить файлы';
export const closeFile = (file: string) => `Закрыть файл «${file}»`;
export const noCollection =
  'Чтобы принимать книги школ, откройте книгу района, в документе которого школам заданы показатели.';
export const collectionChoice = 'Какой сбор показать и принимать';
export const previewHeading = (collection: string) => `Что изменится, сбор «${collection}»`;
export const nothingToTake = 'Новых данных от школ нет.';
export const bookCounts = (counts: {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly conflict: number;
}) => {
  const parts = [
    counts.new === 0 ? null : `новых значений ${counts.new}`,
    counts.changed === 0 ? null : `изменено ${counts.changed}`,
    counts.same === 0 ? null : `без изменений ${counts.same}`,
    counts.conflict === 0 ? null : `спорных ${counts.conflict}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'ответов нет' : parts.join(', ');
};
export const remarksCount = (count: number) => `замечаний ${count}`;
export const notTaken = (why: string) => `Не принята: ${why}.`;
export const changesHeading = (count: number) =>
  `Прежние ответы школ заменятся: ${counted(count, changeForms)}`;
export const changeLine = (place: string, before: string, after: string) => `${place}: ${before} → ${after}`;
export const moreChanges = (count: number) => `и ещё ${count}`;
export const conflictsHeading = 'Спорные значения';
export const conflictsAdvice =
  'Эти значения набраны в книге района вручную, а школа прислала другие. Пока вы не решите, остаётся значение района.';
export const keepDistrict = (value: string) => `Оставить: ${value} (район)`;
export const takeSchool = (value: string) => `Взять: ${value} (школа)`;
export const undecided = 'Решить позже';
export const take = 'Внести в книгу района';
export const reason = 'Основание уточнений';
export const reasonHint = 'Сбор утверждён: изменения запишутся как уточнения с этим основанием.';
export const unexplained = (count: number) =>
  `После утверждения в книге вручную изменено значений: ${count}. Назовите основание и запишите уточнения.`;
export const sentHeading = 'Кто сдал';
export const withPending = 'Вместе с файлами, которые ещё не внесены в книгу района.';
export const sentTable = 'Таблица: организации и формы';
export const organization = 'Организация';
export const approveHeading = 'Утверждение';
export const approveAdvice =
  'После утверждения значения сбора закреплены: дальнейшие изменения станут уточнениями с датой и основанием.';
export const order = 'Приказ №';
export const person = 'Кто утверждает';
export const approve = 'Утвердить сбор';
export const booksHeading = 'Книги для школ';
export const booksAdvice =
  'По книге на каждую организацию с листа «Школы»: только её ячейки, прошлые ответы рядом, инструкция и лист на подпись.';
export const makeBooks = 'Скачать книги для школ';
export const forWhom = 'Для кого';
export const forAll = 'Для всех организаций';
export const dueDay = 'Сдать до';
export const withSection = {
  documents: 'Добавить лист «Документы»',
  selfAssessment: 'Добавить самооценку',
  levelActivities: 'Добавить мероприятия школы',
  results: 'Добавить результаты процедур, которых нет в ФИС ОКО',
  decisions: 'Добавить решения, адресованные школе',
} as const;
export const largeBooks = 'Разрешить больше 60 ячеек';

export const schoolTitle = 'Готово к отправке?';
export const filesOfSchools = (count: number) =>
  `Это файлы ${counted(count, schoolGenitive)}. Собрать их в книгу района? Откройте её рядом с ними.`;
export const openDistrictBook = 'Открыть книгу района';
export const leftHeading = 'Осталось заполнить';
export const remarksHeading = 'Что исправить';
export const prepare = 'Подготовить к отправке';
export const prepareAdvice =
  'Будет создана копия: формулы заменены значениями, посторонние листы, примечания и ссылки на другие файлы не войдут.';
