/** The name suggested for a saved workbook: never the name of the file that was opened. */

const suffix = 'МСОКО';

/** @example savedName('Район 2026.xlsx') → 'Район 2026 — МСОКО.xlsx'; a saved file opened again gets a number. */
export function savedName(file: string): string {
  const base = file.replace(/\.[^.]*$/u, '').trim() || 'Книга';
  const again = /^(.*) — МСОКО(?: (\d+))?$/u.exec(base);
  if (again === null) return `${base} — ${suffix}.xlsx`;
  const [, start = '', number = '1'] = again;
  return `${start} — ${suffix} ${Number(number) + 1}.xlsx`;
}
