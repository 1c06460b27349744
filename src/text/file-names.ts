/** Endings of the names of files the product writes. */

/** In a folder of inputs a workbook of cards is known by it and not read back. */
export const cardsEnding = ' — карточки школ.xlsx';
/** Of the Word documents. */
export const paperEndings = {
  report: ' — с отчётом.docx',
  order: ' — проект приказа.docx',
  public: ' — для публикации.docx',
  lists: ' — перечни школ.docx',
  summary: ' — сводка по результатам.docx',
  yearly: ' — ежегодный доклад.docx',
} as const;
/** A copy with our sheets in it, and one that was only changed. */
export const reportEnding = ' — с отчётом';
export const changedEnding = ' — дополнено';
/** Also those of earlier versions: such a file is known as a copy of its source. */
export const savedEndings: readonly string[] = [reportEnding, changedEnding, ' — МСОКО'];
/** A copy in which a person's own table is dressed. */
export const dressedEnding = ' — оформлено';
export const unnamedWorkbook = 'Книга';
