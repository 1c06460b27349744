/** What stands in the footer of a printed page; &P and &N are Excel's own fields. */

export const pageOfPages = 'Страница &P из &N';
export const pageNumber = 'Страница &P';
