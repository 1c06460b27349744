/** Which form of a Russian word follows a number, and the words that are counted most. */

const rules = new Intl.PluralRules('ru');

/** `one`: 1, 21, 101; `few`: 2–4, 22–24; `many`: 0, 5–20, 25–30; `other`: 1,5. */
export interface PluralForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** @example plural(5, { one: 'школа', few: 'школы', many: 'школ', other: 'школы' }) → 'школ' */
export function plural(count: number, forms: PluralForms): string {
  const category = rules.select(count);
  return category === 'one' || category === 'few' || category === 'many' ? forms[category] : forms.other;
}

/** The number with its word, kept on one line by a no-break space: «21 школа», «1,5 школы». */
export function counted(count: number, forms: PluralForms): string {
  return `${numberText(count)}\u00a0${plural(count, forms)}`;
}

const formats = new Map<number | undefined, Intl.NumberFormat>();

/** A number as Russians write it: decimal comma, thousands apart; `digits` fixes the decimals. */
export function numberText(value: number, digits?: number): string {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat('ru', {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 2,
      // Russian print parts numbers of five digits and more; years stay whole.
      useGrouping: 'min2',
    });
    formats.set(digits, format);
  }
  return format.format(value).replace(/^-/u, '−');
}

const exact = new Intl.NumberFormat('ru', { maximumSignificantDigits: 15, useGrouping: 'min2' });

/** A number with all the digits that Excel keeps: rounded, 100,004 would stand beside «не больше 100» as 100. */
export function exactNumberText(value: number): string {
  return exact.format(value).replace(/^-/u, '−');
}

/** @example percentText(12.5, 1) → '12,5 %' */
export function percentText(percent: number, digits?: number): string {
  return `${numberText(percent, digits)}\u00a0%`;
}

export const rowForms = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' };
export const cellForms = { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' };
export const cellAccusative = { one: 'ячейку', few: 'ячейки', many: 'ячеек', other: 'ячейки' };
export const sheetForms = { one: 'лист', few: 'листа', many: 'листов', other: 'листа' };
export const fileForms = { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' };
export const remarkForms = { one: 'замечание', few: 'замечания', many: 'замечаний', other: 'замечания' };
export const errorForms = { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' };
export const errorAccusative = { one: 'ошибку', few: 'ошибки', many: 'ошибок', other: 'ошибки' };
export const warningForms = {
  one: 'предупреждение',
  few: 'предупреждения',
  many: 'предупреждений',
  other: 'предупреждения',
};
export const changeForms = { one: 'изменение', few: 'изменения', many: 'изменений', other: 'изменения' };
export const questionForms = { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' };
export const parameterForms = { one: 'параметр', few: 'параметра', many: 'параметров', other: 'параметра' };
export const signForms = { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' };
export const timesForms = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' };
export const yearForms = { one: 'год', few: 'года', many: 'лет', other: 'года' };
export const schoolForms = { one: 'школа', few: 'школы', many: 'школ', other: 'школы' };
export const schoolAccusative = { one: 'школу', few: 'школы', many: 'школ', other: 'школы' };
export const schoolGenitive = { one: 'школы', few: 'школ', many: 'школ', other: 'школы' };
export const workForms = { one: 'работа', few: 'работы', many: 'работ', other: 'работы' };
export const workGenitive = { one: 'работы', few: 'работ', many: 'работ', other: 'работы' };
export const workDative = { one: 'работе', few: 'работам', many: 'работам', other: 'работы' };
export const pointForms = { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' };
/** After «в». */
export const procedurePrepositional = {
  one: 'процедуре',
  few: 'процедурах',
  many: 'процедурах',
  other: 'процедуры',
};
export const participantGenitive = {
  one: 'участника',
  few: 'участников',
  many: 'участников',
  other: 'участника',
};
export const eventForms = {
  one: 'мероприятие',
  few: 'мероприятия',
  many: 'мероприятий',
  other: 'мероприятия',
};
export const indicatorForms = {
  one: 'показатель',
  few: 'показателя',
  many: 'показателей',
  other: 'показателя',
};
export const indicatorGenitive = {
  one: 'показателя',
  few: 'показателей',
  many: 'показателей',
  other: 'показателя',
};
