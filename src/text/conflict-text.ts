/** Why a change was not written into a workbook, and what to do. */
import type { Conflict, SheetId } from '../core/workbook';
import { cellAddress } from '../core/table/grid';
import { keptThingsText, occupiedCellText } from './kept-things-text';
import { lockedStructureText } from './write-error-text';

/** Says the first; `sheetName` names a sheet of the workbook that was to be written, `book` the workbook where several are at hand. */
export function conflictText(
  conflicts: readonly Conflict[],
  sheetName: (sheet: SheetId) => string,
  book: string | null = null,
): string {
  const [first] = conflicts;
  if (first === undefined) return 'Книга изменилась. Повторите проверку.';
  switch (first.kind) {
    case 'value':
      return `В ячейке ${cellOf(first)} листа «${sheetName(first.sheet)}» уже другое значение. Повторите проверку и попробуйте снова.`;
    case 'formula':
      return `В ячейке ${cellOf(first)} листа «${sheetName(first.sheet)}» стоит формула, её нельзя заменить значением. Исправьте исходные данные формулы.`;
    case 'merged':
      return `Ячейка ${cellOf(first)} листа «${sheetName(first.sheet)}» лежит внутри объединённых ячеек, значение в неё не записать. Отмените объединение («Главная» → «Объединить и поместить в центре») и повторите проверку.`;
    case 'protected':
      return `Лист «${sheetName(first.sheet)}» защищён. Снимите защиту в Excel («Рецензирование» → «Снять защиту листа») и повторите.`;
    case 'sheet-missing':
      return 'Лист, который нужно изменить, удалён из книги. Повторите проверку.';
    case 'look':
      return first.reason === 'changed'
        ? `Таблица на листе «${sheetName(first.sheet)}» с тех пор изменилась. Её вид оставлен как есть. Повторите проверку.`
        : `Вид таблицы на листе «${sheetName(first.sheet)}» слишком пёстрый, чтобы его можно было вернуть. Оформите копию книги на странице МСОКО в браузере.`;
    case 'structure-locked':
      return lockedStructureText(book);
    case 'occupied':
      return occupiedCellText(cellOf(first), sheetName(first.sheet), first.thing);
    case 'kept':
      return keptThingsText(sheetName(first.sheet), first.things);
    case 'name-taken':
      return `В книге уже есть ваш лист «${first.name}», он не заменён. Переименуйте его и повторите.`;
  }
}

function cellOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellAddress(row, column);
}
