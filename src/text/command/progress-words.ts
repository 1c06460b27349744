/** What the command line is doing. */

export const reading = (done: number, total: number, name: string) => `Чтение: ${done} из ${total}, ${name}`;
export const computing = 'Проверка и расчёты';
export const newFileExists = (path: string) =>
  `Файл «${path}» уже есть, а новая книга пуста. Укажите другое имя: --out ИМЯ.xlsx.`;
export const created = (path: string) => `Создана книга: ${path}`;
