/** Endings of the names of files the product writes. */

/** In a folder of inputs a workbook of cards is known by it and not read back. */
export const cardsEnding = ' — карточки школ.xlsx';
export const savedEnding = ' — с отчётом';
/** Also those of earlier versions: such a file is known as a copy of its source. */
export const savedEndings: readonly string[] = [savedEnding, ' — МСОКО'];
export const unnamedWorkbook = 'Книга';
