/** The Russian sentences for what Excel refuses: what happened and what to do. */
import type { HostProblem, HostWait } from '../core/host-problem';
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
      return 'Эта версия Excel слишком старая: в ней нет нужной возможности. Нужен Excel 2021 или новее, Microsoft 365 либо Excel в браузере.';
    case 'silent':
      return `Excel не ответил за ${secondsText(problem.seconds)}. Возможно, в нём редактируется ячейка, открыто окно с вопросом или идёт пересчёт книги. Завершите ввод, закройте окно или дождитесь пересчёта и повторите; если не поможет, закройте книгу и откройте её снова.`;
    case 'lost-connection':
      return 'Связь с книгой прервалась. Сохраните книгу, закройте её и откройте снова.';
    case 'hidden-sheet':
      return `Лист «${problem.sheet}» скрыт, Excel не может его показать. Щёлкните правой кнопкой мыши по ярлыку любого листа, выберите «Показать…» и повторите; лист, которого нет в этом списке, скрыл тот, кто составил книгу.`;
    case 'selection':
      return 'Excel не сообщил, что выделено: выделены сразу несколько областей или диаграмма либо впереди окно другой книги. Щёлкните одну ячейку этой книги и повторите.';
    case 'other-workbook':
      return 'Впереди окно другой книги, и Excel не даёт работать с листами этой. Перейдите в окно этой книги и повторите.';
    case 'other':
      return 'Excel сообщил об ошибке. Сохраните книгу и повторите; если ошибка повторится, передайте разработчикам то, что написано под «Подробности».';
  }
}

/** What only the developers read, under «Подробности»; null where there is nothing. */
export function excelErrorDetail(problem: HostProblem): string | null {
  if (problem.code === 'other') return problem.detail;
  return problem.code === 'not-supported' ? problem.member : null;
}

/** What the pane waits for while Excel does not answer, and how a person ends it. */
export function hostWaitText(wait: HostWait): string {
  return wait === 'cell-edit'
    ? 'В Excel редактируется ячейка. Завершите ввод клавишей Enter или отмените его клавишей Esc: надстройка ждёт и продолжит сама.'
    : 'Excel пока не отвечает. Возможно, в нём редактируется ячейка (нажмите Enter или Esc), открыто окно с вопросом или идёт пересчёт книги. Надстройка ждёт ответа и продолжит сама.';
}

function secondsText(seconds: number): string {
  return counted(seconds, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });
}
