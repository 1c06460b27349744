/** Sentences of the sheet «Инструкция»: how to fill the workbook, form by form. */
import { counted, type PluralForms } from './plural';

export const introduction = [
  'Заполняйте листы по порядку: сначала «Сведения» и «Школы», затем остальные. Коды школ на всех листах берутся с листа «Школы».',
  'Вводите данные со второй строки, без пустых строк между записями. Заголовки столбцов не меняйте: по ним программа узнаёт, где что записано. Свои столбцы можно добавить справа, сняв защиту листа (пароля нет): программа их не тронет.',
  'Пустая ячейка означает «нет данных», ноль — «ни одного». Не ставьте прочерки вместо нуля.',
  'Жёлтым отмечены обязательные ячейки, которые ещё не заполнены; красным — числа, которые не согласуются с соседними. Подсказка к столбцу появляется, когда ячейка выбрана.',
  'Не вносите в книгу фамилии и имена, телефоны, даты рождения и СНИЛС детей и родителей. Фамилию, имя и отчество ответственного сотрудника указывать можно.',
];
export const instructionTitle = 'Как заполнять книгу';
export const directionsTitle = 'Направления МСОКО района';
export const directionsNote = 'Эти названия выбираются из списка в столбце «Направление».';
export const requiredSheet = 'обязательный';
export const optionalSheet = 'заполняется, если есть данные';
export const sheetHeading = (title: string, need: string) => `Лист «${title}» (${need})`;
export const propertiesNote = 'Слева — название сведения, справа впишите его значение.';
export const columnsByYear = 'столбцы по годам';
export const rowRules = (reasons: readonly string[]) => `Что проверяется в строке: ${reasons.join(' ')}`;
export const oneOf = (values: readonly string[]) => `Одно из значений: ${values.join(', ')}.`;
export const unitText = (unit: string) => `Единица: ${unit}.`;
export const wholeNumber = 'Целое число.';
export const anyNumber = 'Число.';
export const yesOrNoKind = '«Да» или «нет».';
export const dateKind = 'Дата.';
export const yearKind = 'Год четырьмя цифрами.';
export const schoolYearKind = 'Учебный год.';
export const textKind = 'Текст.';
const characterForms: PluralForms = { one: 'знака', few: 'знаков', many: 'знаков', other: 'знака' };
export const textUpTo = (length: number) => `Текст, до ${counted(length, characterForms)}.`;
