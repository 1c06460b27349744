/** Sentences about a district's sheets that are added to an open workbook. */
import { counted, plural, sheetForms } from './plural';

const absentSheets = {
  one: 'недостающий лист',
  few: 'недостающих листа',
  many: 'недостающих листов',
  other: 'недостающего листа',
};

/** @example existingSheetsText(['Школы']) → 'В книге уже есть лист «Школы»: в нём могут быть ваши данные, поэтому ничего не добавлено.' */
export function existingSheetsText(names: readonly string[]): string {
  const isOne = names.length === 1;
  return `В книге уже есть ${isOne ? 'лист' : 'листы'} ${quoted(names)}: в ${isOne ? 'нём' : 'них'} могут быть ваши данные, поэтому ничего не добавлено.`;
}

/** More names than these would hide the question. */
const namesInQuestion = 3;

/** Asked after `existingSheetsText`. */
export function addMissingText(existing: number, missing: readonly string[]): string {
  const stays = existing === 1 ? 'Этот лист останется' : 'Листы, которые уже есть, останутся';
  const names = missing.length <= namesInQuestion ? `: ${quoted(missing)}` : '';
  return `Добавить ${counted(missing.length, absentSheets)}${names}? ${stays} без изменений.`;
}

export function nothingToAddText(names: readonly string[]): string {
  return `Все листы района уже есть в книге: ${quoted(names)}. Ничего не добавлено.`;
}

export function addedSheetsText(names: readonly string[]): string {
  const verb = plural(names.length, {
    one: 'Добавлен',
    few: 'Добавлены',
    many: 'Добавлено',
    other: 'Добавлено',
  });
  const sheets = counted(names.length, sheetForms);
  return `${verb} ${sheets}: ${quoted(names)}. Порядок заполнения описан на листе «Инструкция».`;
}

/** Said when adding the sheets was to be taken back. */
export function filledSheetsText(names: readonly string[]): string {
  return names.length === 1
    ? `На листе ${quoted(names)} уже есть ваши данные, поэтому добавленные листы не удалены. Если они не нужны, удалите их в Excel сами.`
    : `На листах ${quoted(names)} уже есть ваши данные, поэтому добавленные листы не удалены. Если они не нужны, удалите их в Excel сами.`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(', ');
}
