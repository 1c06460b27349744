/** What the command line answers to arguments it does not understand. */

export const unknownKey = (key: string) => `Ключа ${key} нет.`;
export const keyNeedsValue = (key: string) => `После ключа ${key} нужно значение.`;
export const keyWithoutValue = (key: string) => `Ключу ${key} значение не нужно.`;
export const noCommand = (name: string, commands: string) =>
  `Команды «${name}» нет. Есть команды: ${commands}.`;
export const nameFile = 'Укажите файл или папку.';
export const nameDistrict =
  'Укажите район: --district ID или --district ФАЙЛ.json. Книги для школ: --schools РАЙОН.xlsx.';
export const wrongYear = (year: string | undefined) =>
  `Год «${year}» не подходит: нужен год от 2015 до 2099.`;
export const outOrInPlace = 'Ключи --out и --in-place нельзя указать вместе.';
export const whoMakesCards =
  'Карточки школ составляют команды report и run: повторите с одной из них или уберите --cards.';
export const whoDraftsOrder =
  'Проект приказа составляют команды report и run: повторите с одной из них или уберите --draft-order.';
export const whoPublishes =
  'Отчёт для публикации составляют команды report и run: повторите с одной из них или уберите --public.';
export const whoMakesLists =
  'Перечни школ, сводку и ежегодный доклад составляют команды report и run: повторите с одной из них или уберите --lists, --summary и --yearly.';
export const whoTakesOrder =
  'Ключ --order есть только у команд plan и collect: повторите с одной из них или уберите --order.';
export const cardsNeeded =
  'Ключ --school выбирает карточки или книги школ: добавьте к нему --cards или --schools РАЙОН.xlsx.';
export const whoseMunicipality = 'Ключ --municipality есть только у команды schools.';
export const schoolCodeNeeded = 'После --school укажите код школы так, как он записан на листе «Школы».';
export const seeHelp = (message: string) => `${message}\nСправка: msoko --help\n`;
