/** What went wrong in a user's words: what happened, and what to do next. */
import type { Conflict, SheetId } from '../core/workbook';
import { cellAddress } from '../core/table/grid';
import type { HostProblem } from '../core/host-problem';
import { existingSheetsText, filledSheetsText, nothingToAddText } from '../text/district-sheets-text';
import { excelErrorText } from '../text/excel-error-text';
import { fileErrorText } from '../text/file-error-text';
import { megabytesText } from '../text/pane-text';
import { severalWorkbooksText } from '../text/several-workbooks-text';
import { undoExpiredText, unfinishedText } from '../text/undo-text';
import type { WorkProblem } from '../job/work-problem';

export interface ProblemText {
  readonly title: string;
  readonly text: string;
}

/** `sheetName` names a sheet of the workbook that is written to, for conflicts. */
export function problemText(problem: WorkProblem, sheetName: (sheet: SheetId) => string): ProblemText {
  switch (problem.kind) {
    case 'file':
      return { title: 'Файл не открыт', text: fileErrorText(problem.problem, problem.file) };
    case 'file-too-large':
      return {
        title: 'Файл не открыт',
        text: `Файл «${problem.file}» слишком велик: ${megabytesText(problem.bytes)}, а здесь открываются книги до ${megabytesText(problem.limit)}. Удалите из него рисунки и лишние листы или разделите книгу на несколько.`,
      };
    case 'file-gone':
      return {
        title: 'Файл не открыт',
        text: `Файл «${problem.file}» больше не читается: его удалили, переместили или изменили после выбора. Выберите его ещё раз.`,
      };
    case 'conflicts':
      return { title: 'Ничего не изменено', text: conflictText(problem.conflicts, sheetName) };
    case 'several-workbooks':
      return {
        title: 'Файлы не открыты',
        text: severalWorkbooksText(problem.files),
      };
    case 'sheets-exist':
      return {
        title: 'Ничего не добавлено',
        text:
          problem.missing.length === 0
            ? nothingToAddText(problem.existing)
            : existingSheetsText(problem.existing),
      };
    case 'sheets-filled':
      return { title: 'Листы не удалены', text: filledSheetsText(problem.sheets) };
    case 'busy':
      return { title: 'Ещё идёт работа', text: 'Дождитесь её окончания и повторите.' };
    case 'undo-expired':
      return { title: 'Не отменено', text: undoExpiredText };
    case 'host': {
      const reason = excelErrorText(problem.problem);
      const text = problem.undo === undefined ? reason : `${reason} ${unfinishedText}`;
      return { title: hostTitle(problem.problem), text };
    }
    case 'cancelled':
      return { title: 'Остановлено', text: 'Работа остановлена, книга не изменилась.' };
    case 'broken':
      return {
        title: 'Не получилось',
        text: `В программе произошла ошибка, книга не изменилась. Сохраните её и откройте панель или страницу заново; если ошибка повторится, сообщите разработчикам: ${problem.detail}`,
      };
  }
}

function hostTitle({ code }: HostProblem): string {
  return code === 'silent' || code === 'lost-connection' ? 'Excel не отвечает' : 'Не получилось';
}

function conflictText(conflicts: readonly Conflict[], sheetName: (sheet: SheetId) => string): string {
  const [first] = conflicts;
  if (first === undefined) return 'Книга изменилась. Повторите проверку.';
  switch (first.kind) {
    case 'value':
      return `В ячейке ${cellAddress(first.row, first.column)} листа «${sheetName(first.sheet)}» уже другое значение. Повторите проверку и попробуйте снова.`;
    case 'formula':
      return `В ячейке ${cellAddress(first.row, first.column)} листа «${sheetName(first.sheet)}» стоит формула, её нельзя заменить значением. Исправьте исходные данные формулы.`;
    case 'protected':
      return `Лист «${sheetName(first.sheet)}» защищён. Снимите защиту в Excel («Рецензирование» → «Снять защиту листа») и повторите.`;
    case 'sheet-missing':
      return 'Лист, который нужно изменить, удалён из книги. Повторите проверку.';
    case 'name-taken':
      return `В книге уже есть ваш лист «${first.name}», он не заменён. Переименуйте его и повторите.`;
  }
}
