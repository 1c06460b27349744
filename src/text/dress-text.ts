/** «Оформить»: the house style for a person's own table, told before it is given. */
import { columnName } from '../core/table/grid';
import type { PersonTable } from '../core/table/person-table';
import { counted, numberText, rowForms } from './plural';

/** «Таблица A3:K250: заголовок — 2 строки, данных — 246 строк, столбцов — 11.» */
export function dressedText({ area, headerRows }: PersonTable): string {
  const address = `${columnName(area.left)}${area.top + 1}:${columnName(area.right)}${area.bottom + 1}`;
  const rows = area.bottom - area.top + 1 - headerRows;
  const header = counted(headerRows, rowForms);
  return `Таблица ${address}: заголовок — ${header}, строк с данными — ${numberText(rows)}, столбцов — ${numberText(area.right - area.left + 1)}.`;
}

export const dressedKeeps = 'Значения, формулы и другие листы остаются как были; исходный файл не изменится.';

export const dressedKeepsHere =
  'Меняются шрифт, рамка и заголовок; значения, формулы и форматы чисел остаются как были. Прежний вид вернёт кнопка «Отменить».';

export function dressProblemText(sheet: string, problem: 'empty' | 'protected' | 'form'): string {
  switch (problem) {
    case 'empty':
      return `На листе «${sheet}» нет ни одной заполненной ячейки: оформлять нечего.`;
    case 'protected':
      return `Лист «${sheet}» защищён. Снимите защиту в Excel («Рецензирование» → «Снять защиту листа») и повторите.`;
    case 'form':
      return `Лист «${sheet}» — форма МСОКО: она оформлена, менять её вид не нужно.`;
  }
}

export const whichSheet = (sheets: readonly string[]) =>
  sheets.length === 0
    ? 'В книге нет своих таблиц, которые можно оформить.'
    : `Укажите лист: --sheet «ИМЯ». Можно оформить: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`;
export const noSuchSheet = (sheet: string, book: string) => `Листа «${sheet}» в книге «${book}» нет.`;
export const oneBook = 'Команде dress нужна одна книга Excel: .xlsx или .xlsm.';
export const sheetOnly = 'Ключ --sheet есть только у команды dress.';
