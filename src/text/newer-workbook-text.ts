/** Why a workbook is only read: it was made by a newer program than this one. */
export function newerWorkbookText(file: string): string {
  return `Книга «${file}» создана более новой программой: она прочитана, но записывать в неё программа не станет. Обновите программу и повторите.`;
}
