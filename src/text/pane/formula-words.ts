/** The dialog that writes a formula. */

export const useSelection = 'Взять выделенное на листе';
export const useSelectionFor = (argument: string) => `Взять выделенное на листе: ${argument}`;
export const insert = 'Вставить формулу';
export const back = 'Назад';
export const willStandIn = (cell: string, sheet: string) =>
  `Формула будет записана в ячейку ${cell} листа «${sheet}».`;
export const willFill = (place: string, columns: string) =>
  `${place} Ответ займёт столбцы: ${columns}; справа и ниже должно быть пусто.`;
export const selectCells = 'Выделите ячейки на листе и нажмите кнопку справа.';
export const addressNeeded =
  'Нужен адрес ячеек, например A2:A30. Выделите их на листе и нажмите кнопку справа.';
export const cellTaken = (cell: string) =>
  `Ячейка ${cell} занята. Закройте это окно, выделите пустую ячейку и вставьте формулу снова.`;
export const whatToCompute = 'Что посчитать?';
export const doNotInsert = 'Не вставлять';
