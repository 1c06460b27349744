/** The protocols in the view «Отчёт». */

export const protocols = 'Протоколы';
export const filesRead = 'Что прочитано';
export const enterRecords = 'Внести в книгу';
export const whatIsEntered =
  'Лист «Записи протоколов» хранит итоги протоколов без сведений об обучающихся: с ним книга считает то же самое и без файлов протоколов.';
export const nothingToEnter = 'Вносить в книгу пока нечего: ни одна работа из этих файлов не учтена.';
export const whichSchool = 'Чей протокол без кода школы?';
export const rememberSchool = 'Записать на лист «Сведения»';
export const newSchools = 'Школы, которых нет на листе «Школы»';
export const municipality = 'Муниципалитет';
export const noMunicipality = 'муниципалитет не указан';
export const notEntered = 'Протоколы не внесены';
export const tooManyRecords = (limit: string) =>
  `Записей больше ${limit}: столько не бывает у одного района. Откройте книгу района вместе с протоколами только его школ или заполните лист «Школы».`;
