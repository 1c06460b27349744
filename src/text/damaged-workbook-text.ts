/** A workbook of which some sheets cannot be read: what is done with it, and what is not. */

export const checkedAlone = (sheets: readonly string[]) =>
  `Остальные листы проверены каждый сам по себе, без сверки между листами, признаков и итогов: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`;

export const damagedWorkbookText = (file: string) =>
  `Файл «${file}» прочитан не весь, поэтому записывать в него и составлять по нему отчёт программа не станет. Откройте его в Excel, согласитесь на восстановление, сохраните и проверьте заново.`;
