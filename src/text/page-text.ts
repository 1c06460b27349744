/** What stands in the footer of a printed page; &P and &N are Excel's own fields. */

export const pageOfPages = 'Страница &P из &N';
export const pageNumber = 'Страница &P';

export const contentsTitle = 'Содержание';
export const productName = 'МСОКО';
export const tableCaption = (number: number, title: string) => `Таблица ${number} — ${title}`;
export const figureCaption = (number: number, title: string) => `Рисунок ${number} — ${title}`;
