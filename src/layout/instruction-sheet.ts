/** The sheet «Инструкция»: how to fill every form, made from the forms themselves. */
import type { SheetModel } from '../core/model/sheet-model';
import type { District } from '../core/schema/district';
import type { Field } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import type { Area } from '../core/table/grid';
import * as column from '../text/column-titles';
import { instructionSheetName } from '../text/sheet-names';
import * as words from '../text/instruction-text';
import { no, yesOrNo } from '../text/yes-or-no';
import { neededText } from '../text/field-rule-text';
import { widthsForPage } from './page';
import { profileNote } from './profile-note';
import { cell, SheetBuilder } from './sheet-builder';
import { dense, styles, tableStyles } from './styles';

export interface Instruction {
  readonly sheet: SheetModel;
  /** Where the district's directions are listed, for the drop-down lists; null without a district. */
  readonly directions: Area | null;
}

const shares = [22, 36, 20, 13];

export function instructionSheet(forms: readonly Form[], district: District | null): Instruction {
  const sheet = new SheetBuilder({
    name: instructionSheetName,
    orientation: 'portrait',
    widths: widthsForPage(shares, 'portrait'),
  });
  sheet.wide(words.instructionTitle, styles.title, 24);
  if (district !== null) sheet.wide(district.name.nominative, styles.subtitle);
  sheet.gap();
  words.introduction.forEach((text, index) => sheet.wide(`${index + 1}. ${text}`, styles.prose));
  const directions = district === null ? null : addDirections(sheet, district);
  forms.forEach((form, index) => addForm(sheet, form, index + 1, district));
  return { sheet: sheet.build({ isProtected: true, isOwn: false, tabColor: '1F4E79' }), directions };
}

function addDirections(sheet: SheetBuilder, district: District): Area {
  sheet.gap();
  sheet.wide(words.directionsTitle, styles.heading);
  sheet.wide(words.directionsNote, styles.note);
  const top = sheet.nextRow;
  for (const { heading } of district.directions) {
    sheet.wide(heading, tableStyles.text);
  }
  return { top, left: 0, bottom: sheet.nextRow - 1, right: 0 };
}

function addForm(sheet: SheetBuilder, form: Form, number: number, district: District | null): void {
  sheet.gap(12);
  const need = form.required ? words.requiredSheet : words.optionalSheet;
  sheet.wide(words.sheetHeading(form.title, need), styles.heading);
  sheet.wide(form.description, styles.prose);
  const note = district === null ? null : profileNote(form.id, district);
  if (note !== null) sheet.wide(note, styles.prose);
  if (form.layout === 'properties') {
    sheet.wide(words.propertiesNote, styles.note);
  }
  const headers = [
    form.layout === 'properties' ? column.detail : column.formColumn,
    column.whatToWrite,
    column.example,
    column.isRequired,
  ];
  const headerRow = sheet.row(headers.map((title) => cell(title, dense(tableStyles.header))));
  if (number === 2) sheet.repeat(headerRow);
  for (const field of form.fields) addField(sheet, field);
  for (const run of form.numbered ?? []) {
    const { template } = run;
    const header =
      template === undefined
        ? words.columnsByYear
        : `${template.header.replace('{number}', String(template.first))} … ${template.header.replace('{number}', String(template.last))}`;
    sheet.row([header, run.description ?? '', '', no].map((text) => cell(text, dense(tableStyles.text))));
  }
  const reasons = form.rules.flatMap((rule) =>
    'reason' in rule && rule.reason !== undefined ? [rule.reason] : [],
  );
  if (reasons.length > 0) sheet.wide(words.rowRules(reasons), styles.note);
}

function addField(sheet: SheetBuilder, field: Field): void {
  const { enum: values, patternHint, required } = field.constraints ?? {};
  const parts = [
    field.description ?? kindOf(field),
    values === undefined ? null : words.oneOf(values),
    patternHint === undefined ? null : neededText(patternHint),
    field.unit === undefined ? null : words.unitText(field.unit.replace(/\.$/u, '')),
  ].filter((part) => part !== null);
  sheet.row([
    cell(field.title, dense(tableStyles.strong)),
    cell(parts.join(' '), dense(tableStyles.text)),
    cell(field.example ?? '', dense(tableStyles.text)),
    cell(yesOrNo(required === true), dense(tableStyles.centered)),
  ]);
}

function kindOf(field: Field): string {
  const { maxLength } = field.constraints ?? {};
  switch (field.type) {
    case 'integer':
      return words.wholeNumber;
    case 'number':
      return words.anyNumber;
    case 'boolean':
      return words.yesOrNoKind;
    case 'date':
      return words.dateKind;
    case 'year':
      return words.yearKind;
    case 'schoolYear':
      return words.schoolYearKind;
    case 'string':
    case 'any':
      return maxLength === undefined ? words.textKind : words.textUpTo(maxLength);
  }
}
