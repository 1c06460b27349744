/** The view «Признаки». */

export const writeCard = 'Записать карточку школы';
export const nothingToCompute = 'Для признаков пока не хватает данных';
export const fillResults =
  'Заполните листы «Школы» и «Результаты»: признаки вычисляются по результатам ВПР, ОГЭ и ЕГЭ.';
export const flags = 'Признаки';
export const federalIndex = 'индекс объективности';
export const recheckFirst = 'в первую очередь на перепроверку';
export const attention = 'обратить внимание';
export const lowResults = 'с низкими результатами';
export const fewData = 'мало данных';
export const fairUse = (schoolYear: string | null) =>
  `${schoolYear === null ? '' : `${schoolYear} учебный год. `}Признак — повод для перепроверки или помощи, а не доказательство нарушения.`;
export const schools = 'Школы';
export const lowResultsBadge = 'низкие результаты';
export const preparing = 'Готовим объяснения…';
export const lowResultsTitle = 'Низкие результаты';
export const whatToDo = 'Что можно сделать';
export const writeFlagsSheet = 'Записать на лист «Признаки»';
export const decisions = 'Решения по школе';
export const findSchool = 'Найти школу';
export const noSuchSchool = 'Такой школы в списке нет.';
export const legend = 'Что значат коды';
export const legendChips = 'Код закрашен — признак есть; обведён пунктиром — стоит обратить внимание.';
