/** Sentences about taking changes back. */
import { counted } from './plural';

const oldest = {
  one: 'самое раннее изменение',
  few: 'самых ранних изменения',
  many: 'самых ранних изменений',
  other: 'самых ранних изменения',
};

export function undoneText(wasUndone: boolean): string {
  return wasUndone ? 'Последнее изменение уже было отменено в самой книге.' : 'Последнее изменение отменено.';
}

/** Of older changes that are remembered no longer. */
export function expiredText(count: number): string {
  return `Отменить ${counted(count, oldest)} больше нельзя: помнятся последние 20, а очень больших — меньше.`;
}

export const undoExpiredText =
  'Это изменение сделано слишком давно, программа его уже не помнит. Исправьте ячейки сами или закройте книгу без сохранения.';

/** Follows the reason why changes broke off. */
export const unfinishedText =
  'Часть изменений могла остаться в книге: проверьте её заново и нажмите «Отменить».';

/** Before the reason why the workbook could not be read after the changes. */
export const writtenUnreadText =
  'Изменения записаны, но прочитать книгу после них не удалось. Проверьте её заново; тогда изменения можно и отменить.';
/** The same after a change was taken back. */
export const undoneUnreadText =
  'Последнее изменение отменено, но прочитать книгу после этого не удалось. Проверьте её заново.';
