/** A district's workbook whose schools closed, merged, report with a head and open later; last year all of them answered. */
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { serialOf } from '../../../src/core/table/parse-date';
import { plainSheet } from '../../plain-sheet';

const day = (year: number, month: number, date: number) => ({ date: serialOf(year, month, date)! });
const project = 'Обучающиеся — участники проекта «Билет в будущее»';

export const registerFile = 'район.xlsx';

/** Who is not waited for in 2026, in the words of every surface. */
export const absentInRegister =
  'Не отчитываются в этом сборе: Школа № 2 (последний день работы 31.12.2025, преемник: Школа № 1); Филиал в Лесном (филиал, отчитывается с головной организацией: Школа № 1); Школа № 5 (действует с 01.09.2027).';

export function registerWorkbook(): Promise<Uint8Array> {
  return createXlsx([
    plainSheet('Сведения', [
      ['Свойство', 'Значение'],
      ['Район', 'Белинский район'],
      ['Отчётная дата', day(2026, 11, 20)],
      ['Календарный год', 2026],
      ['Учебный год', '2025/2026'],
      ['Ответственный', 'Петрова Анна Сергеевна, методист'],
      ['Версия формы', '2'],
    ]),
    plainSheet('Школы', [
      [
        ...['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Учителей'],
        ...['Действует с', 'Действует по', 'Преемник', 'Головная организация', 'Отчитывается'],
      ],
      ['edu580101', 'Школа № 1', 'СОШ', 'город', 500, 40, null, null, null, null, null],
      ['edu580102', 'Школа № 2', 'СОШ', 'село', 90, 12, null, day(2025, 12, 31), 'edu580101', null, null],
      ['edu580103', 'Школа № 3', 'СОШ', 'село', 120, 14, null, null, null, null, null],
      ['edu580104', 'Филиал в Лесном', 'филиал', 'село', 20, 3, null, null, null, 'edu580101', 'с головной'],
      ['edu580105', 'Школа № 5', 'СОШ', 'село', 60, 6, day(2027, 9, 1), null, null, null, null],
    ]),
    plainSheet('Показатели школ', [
      ['Код школы', 'Что считаем', 'Сбор', 'Значение'],
      ['edu580101', project, '2025', 30],
      ['edu580102', project, '2025', 12],
      ['edu580103', project, '2025', 9],
    ]),
    plainSheet('Контингент и кадры', [
      ['Код школы', 'Сбор', 'Обучающиеся 1–4 классов', 'Педагогические работники'],
      ['edu580101', '2025', 210, 44],
      ['edu580102', '2025', 40, null],
      ['edu580103', '2025', 55, 15],
    ]),
  ]);
}
