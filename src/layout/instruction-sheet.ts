/** The sheet «Инструкция»: how to fill every form, made from the forms themselves. */
import type { SheetModel } from '../core/model/sheet-model';
import type { District } from '../core/schema/district';
import type { Field } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import type { Area } from '../core/table/grid';
import { counted } from '../text/plural';
import { widthsForPage } from './page';
import { profileNote } from './profile-note';
import { cell, SheetBuilder } from './sheet-builder';
import { dense, styles, tableStyles } from './styles';

export const instructionSheetName = 'Инструкция';

export interface Instruction {
  readonly sheet: SheetModel;
  /** Where the district's directions are listed, for the drop-down lists; null without a district. */
  readonly directions: Area | null;
}

const shares = [22, 36, 20, 13];

const introduction = [
  'Заполняйте листы по порядку: сначала «Сведения» и «Школы», затем остальные. Коды школ на всех листах берутся с листа «Школы».',
  'Вводите данные со второй строки, без пустых строк между записями. Заголовки столбцов не меняйте: по ним программа узнаёт, где что записано. Свои столбцы можно добавить справа, сняв защиту листа (пароля нет): программа их не тронет.',
  'Пустая ячейка означает «нет данных», ноль — «ни одного». Не ставьте прочерки вместо нуля.',
  'Жёлтым отмечены обязательные ячейки, которые ещё не заполнены; красным — числа, которые не согласуются с соседними. Подсказка к столбцу появляется, когда ячейка выбрана.',
  'Не вносите в книгу фамилии и имена, телефоны, даты рождения и СНИЛС детей и родителей. Фамилию, имя и отчество ответственного сотрудника указывать можно.',
];

export function instructionSheet(forms: readonly Form[], district: District | null): Instruction {
  const sheet = new SheetBuilder({
    name: instructionSheetName,
    orientation: 'portrait',
    widths: widthsForPage(shares, 'portrait'),
  });
  sheet.wide('Как заполнять книгу', styles.title, 24);
  if (district !== null) sheet.wide(district.name.nominative, styles.subtitle);
  sheet.gap();
  introduction.forEach((text, index) => sheet.wide(`${index + 1}. ${text}`, styles.prose));
  const directions = district === null ? null : addDirections(sheet, district);
  forms.forEach((form, index) => addForm(sheet, form, index + 1, district));
  return { sheet: sheet.build({ isProtected: true, isOwn: false, tabColor: '1F4E79' }), directions };
}

function addDirections(sheet: SheetBuilder, district: District): Area {
  sheet.gap();
  sheet.wide('Направления МСОКО района', styles.heading);
  sheet.wide('Эти названия выбираются из списка в столбце «Направление».', styles.note);
  const top = sheet.nextRow;
  for (const { heading } of district.directions) {
    sheet.wide(heading, tableStyles.text);
  }
  return { top, left: 0, bottom: sheet.nextRow - 1, right: 0 };
}

function addForm(sheet: SheetBuilder, form: Form, number: number, district: District | null): void {
  sheet.gap(12);
  const need = form.required ? 'обязательный' : 'заполняется, если есть данные';
  sheet.wide(`Лист «${form.title}» (${need})`, styles.heading);
  sheet.wide(form.description, styles.prose);
  const note = district === null ? null : profileNote(form.id, district);
  if (note !== null) sheet.wide(note, styles.prose);
  if (form.layout === 'properties') {
    sheet.wide('Слева — название сведения, справа впишите его значение.', styles.note);
  }
  const headers = [
    form.layout === 'properties' ? 'Сведение' : 'Столбец',
    'Что писать',
    'Пример',
    'Обязательно',
  ];
  const headerRow = sheet.row(headers.map((title) => cell(title, dense(tableStyles.header))));
  if (number === 2) sheet.repeat(headerRow);
  for (const field of form.fields) addField(sheet, field);
  for (const run of form.numbered ?? []) {
    const { template } = run;
    const header =
      template === undefined
        ? 'столбцы по годам'
        : `${template.header.replace('{number}', String(template.first))} … ${template.header.replace('{number}', String(template.last))}`;
    sheet.row([header, run.description ?? '', '', 'нет'].map((text) => cell(text, dense(tableStyles.text))));
  }
  const reasons = form.rules.flatMap((rule) =>
    'reason' in rule && rule.reason !== undefined ? [rule.reason] : [],
  );
  if (reasons.length > 0) sheet.wide(`Что проверяется в строке: ${reasons.join(' ')}`, styles.note);
}

function addField(sheet: SheetBuilder, field: Field): void {
  const { enum: values, patternHint, required } = field.constraints ?? {};
  const parts = [
    field.description ?? kindOf(field),
    values === undefined ? null : `Одно из значений: ${values.join(', ')}.`,
    patternHint === undefined ? null : `Нужно: ${patternHint}.`,
    field.unit === undefined ? null : `Единица: ${field.unit.replace(/\.$/u, '')}.`,
  ].filter((part) => part !== null);
  sheet.row([
    cell(field.title, dense(tableStyles.strong)),
    cell(parts.join(' '), dense(tableStyles.text)),
    cell(field.example ?? '', dense(tableStyles.text)),
    cell(required === true ? 'да' : 'нет', dense(tableStyles.centered)),
  ]);
}

function kindOf(field: Field): string {
  const { maxLength } = field.constraints ?? {};
  switch (field.type) {
    case 'integer':
      return 'Целое число.';
    case 'number':
      return 'Число.';
    case 'boolean':
      return '«Да» или «нет».';
    case 'date':
      return 'Дата.';
    case 'year':
      return 'Год четырьмя цифрами.';
    case 'schoolYear':
      return 'Учебный год.';
    case 'string':
    case 'any':
      return maxLength === undefined
        ? 'Текст.'
        : `Текст, до ${counted(maxLength, { one: 'знака', few: 'знаков', many: 'знаков', other: 'знака' })}.`;
  }
}
