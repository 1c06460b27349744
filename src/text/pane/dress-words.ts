/** «Оформить» in the pane. */

export const name = 'Оформить свою таблицу';
export const purpose = 'Вид наших документов в копии книги: значения и формулы не меняются.';
export const title = 'Оформить свою таблицу';
export const which = 'Лист с таблицей';
export const preparing = 'Смотрим, какие таблицы есть в книге…';
export const save = 'Сохранить копию';
export const doNotSave = 'Не сохранять';

/** Inside Excel. */
export const purposeHere = 'Вид наших документов для таблицы на вашем листе: значения и формулы не меняются.';
export const dress = 'Оформить';
export const doNotDress = 'Не оформлять';
