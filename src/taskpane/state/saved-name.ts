/** The name suggested for a saved workbook: never the name of the file that was opened. */
import { changedEnding, reportEnding, savedEndings, unnamedWorkbook } from '../../text/file-names';

const savedBefore = new RegExp(`^(.*)(${savedEndings.join('|')})(?: (\\d+))?$`, 'u');

/**
 * `target`: the opened file that is saved, null where a new workbook is made. A workbook with macros keeps its ending:
 * Excel opens it under no other.
 * @example savedName('Район 2026.xlsx', 'Район 2026.xlsx', true) → 'Район 2026 — с отчётом.xlsx'; a saved file opened again gets a number.
 */
export function savedName(file: string, target: string | null, hasReport: boolean): string {
  const ending = target !== null && /\.xlsm$/iu.test(target) ? 'xlsm' : 'xlsx';
  const base = file.replace(/\.[^.]*$/u, '').trim() || unnamedWorkbook;
  const again = savedBefore.exec(base);
  const saved = hasReport ? reportEnding : changedEnding;
  if (again === null) return `${base}${saved}.${ending}`;
  const [, start = '', , number = '1'] = again;
  return `${start}${saved} ${Number(number) + 1}.${ending}`;
}
