/** The Russian sentences for what Excel refuses: what happened and what to do. */
import type { HostProblem } from '../core/host-problem';
import { counted } from './plural';

export function excelErrorText(problem: HostProblem): string {
  switch (problem.code) {
    case 'access-denied':
      return 'Excel не разрешил изменить книгу: лист или книга защищены либо открыты только для чтения. Снимите защиту («Рецензирование» → «Снять защиту листа») или откройте книгу для редактирования и повторите.';
    case 'cell-edit':
      return 'Сейчас в Excel редактируется ячейка. Завершите ввод клавишей Enter или отмените его клавишей Esc и повторите.';
    case 'too-large':
      return 'Excel не может передать столько данных за один раз. Удалите с листов лишние столбцы и пустые оформленные строки и повторите.';
    case 'not-found':
      return 'Лист или таблица, с которыми работает надстройка, удалены или переименованы. Повторите проверку.';
    case 'name-taken':
      return 'В книге уже есть лист или таблица с таким именем. Переименуйте их и повторите.';
    case 'not-supported':
      return `Эта версия Excel слишком старая: в ней нет возможности «${problem.member}». Нужен Excel 2021 или новее, Microsoft 365 либо Excel в браузере.`;
    case 'silent':
      return `Excel не ответил за ${secondsText(problem.seconds)}. Возможно, в нём редактируется ячейка, открыто окно с вопросом или идёт пересчёт книги. Завершите ввод, закройте окно или дождитесь пересчёта и повторите; если не поможет, закройте книгу и откройте её снова.`;
    case 'lost-connection':
      return 'Связь с книгой прервалась. Сохраните книгу, закройте её и откройте снова.';
    case 'other':
      return `Excel сообщил об ошибке. Сохраните книгу и повторите; если ошибка повторится, передайте разработчикам: ${problem.detail}`;
  }
}

function secondsText(seconds: number): string {
  return counted(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });
}
