/** Why files are not judged together: more than one is a district's own workbook. */

export function severalWorkbooksText(files: readonly string[]): string {
  const names = files.map((file) => `«${file}»`).join(', ');
  return `Книг района сразу несколько: ${names}. Оставьте одну из них и повторите: её район и будет проверен.`;
}
