/** Why a workbook is only read: it was made by forms that this program does not know yet. */
export function newerWorkbookText(file: string): string {
  return `Книга «${file}» создана по более новым формам, чем знает программа: она прочитана, но записывать в неё программа не станет. Обновите программу и повторите.`;
}
