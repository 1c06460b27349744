/** What the message bar says after an action. */

export const message = 'Сообщение';
export const closeMessage = 'Закрыть сообщение';
export const undo = 'Отменить';
export const done = 'Готово.';
export const formulaWritten = (address: string) => `Формула записана в ячейку ${address}.`;
export const saved = 'Сохранено.';
export const workbookCreated = (name: string) =>
  `Создана книга «${name}». Заполните её по листу «Инструкция» и откройте здесь для проверки.`;
export const collected = 'Данные школ внесены в книгу района, лист «Кто сдал» обновлён.';
export const approved = 'Сбор утверждён. Дальнейшие изменения станут уточнениями.';
export const dressed = (sheet: string) => `Таблица на листе «${sheet}» оформлена.`;
const withMore = (text: string, told: string) => (told === '' ? text : `${text} ${told}`);
export const handedOver = (name: string, told: string) => withMore(`Файл «${name}».`, told);
export const handedToExcel = (name: string, told: string) =>
  `${withMore(`Файл «${name}» передан на сохранение.`, told)} Если в загрузках его нет, этот Excel не сохраняет файлы из надстроек: сохраните книгу и откройте её на странице МСОКО в браузере, там есть та же кнопка.`;
export const stopped = 'Остановлено.';
export const readingStopped = (file: string) => `Файл «${file}» не открыт: вы остановили чтение.`;
export const details = 'Подробности';
export const withdrawn = 'Пояснение снято, замечание снова в списке.';
export const pasted = 'Вставлено; проверка обновлена.';
export const flagExplained =
  'Пояснение записано на лист «Пояснения»; признак остаётся в списке вместе с ним.';
