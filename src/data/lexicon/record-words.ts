/** The words of the sheet that keeps the records of protocols. */
import type { RecordWords } from '../../core/results/read-records';

export const recordWords: RecordWords = {
  sheet: 'Записи протоколов',
  headers: {
    schoolYear: 'Учебный год',
    procedure: 'Процедура',
    school: 'Код школы',
    grade: 'Класс',
    subject: 'Предмет',
    level: 'Уровень',
    className: 'Буква класса',
    works: 'Участников',
    absent: 'Отсутствовали',
    heldOut: 'Отложено',
    file: 'Источник',
    packed: 'Данные программы',
  },
  group: 'регион или район',
  smallSchools: 'малые школы вместе',
};
