/** What was found on the sound sheets of a workbook of which another cannot be read. */
import type { SoundSheets } from '../core/report/sound-sheets';
import { fileErrorText } from './file-error-text';
import { placeText } from './finding-text';
import { findingTitle, severityName } from './finding-title';
import { numberText } from './plural';

/** A message has no room for more. */
const shownKinds = 5;

export const checkedAlone = (sheets: readonly string[]) =>
  `Остальные листы проверены каждый сам по себе, без сверки между листами, признаков и итогов: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`;

/** Every damaged sheet, then the findings by kind, a line each. */
export function soundSheetsText({ problems, checked, kinds }: SoundSheets, file: string): string {
  const lines = problems.map((problem) => fileErrorText(problem, file));
  lines.push('Из файла ничего не взято: без нечитаемого листа итоги были бы неполны.');
  if (checked.length === 0)
    return [...lines, 'Среди остальных его листов нет ни одного знакомого.'].join('\n');
  lines.push(checkedAlone(checked));
  if (kinds.length === 0) lines.push('Замечаний на них нет.');
  for (const { code, severity, count, first } of kinds.slice(0, shownKinds)) {
    const place = placeText(first.place);
    lines.push(
      `${findingTitle(code)} (${severityName(severity)}) — ${numberText(count)}${count > 1 ? ', первое' : ''}: ${place}`,
    );
  }
  if (kinds.length > shownKinds) lines.push(`Видов замечаний сверх этих: ${kinds.length - shownKinds}.`);
  return lines.join('\n');
}
