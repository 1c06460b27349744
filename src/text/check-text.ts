/** Sentences of the sheet «Проверка» around the findings themselves. */
import {
  cellForms,
  counted,
  errorForms,
  numberText,
  remarkForms,
  rowForms,
  sheetForms,
  warningForms,
} from './plural';

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** What was looked through. */
export interface CheckedVolume {
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
}

/** «Найдено 12 замечаний: 5 ошибок, 4 предупреждения и 3 для сведения.» */
export function checkSummary(counts: SeverityCounts): string {
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return 'Замечаний нет: расхождений в том, что проверялось, не найдено.';
  if (total === counts.error) return `Найдено: ${counted(total, errorForms)}.`;
  if (total === counts.warning) return `Найдено: ${counted(total, warningForms)}. Ошибок нет.`;
  if (total === counts.info) return `Найдено: ${counted(total, remarkForms)} для сведения. Ошибок нет.`;
  const parts = [
    counts.error > 0 ? counted(counts.error, errorForms) : null,
    counts.warning > 0 ? counted(counts.warning, warningForms) : null,
    counts.info > 0 ? `${numberText(counts.info)} для сведения` : null,
  ].filter((part) => part !== null);
  return `Найдено ${counted(total, remarkForms)}: ${joined(parts)}.`;
}

/** What to do about it, by the gravest severity found. */
export function checkAdvice(counts: SeverityCounts): string {
  if (counts.error > 0) {
    return 'Сначала исправьте ошибки: пока они есть, показатели и выводы по этим строкам могут быть неверны. Затем просмотрите предупреждения: часть из них может объясняться обстоятельствами школы.';
  }
  if (counts.warning > 0) {
    return 'Просмотрите предупреждения: часть из них может объясняться обстоятельствами школы, тогда исправлять ничего не нужно.';
  }
  if (counts.info > 0) return 'Это сведения для справки, исправлять ничего не обязательно.';
  return 'Проверка не заменяет содержательного чтения: она не знает, верны ли сами числа, если они согласуются между собой.';
}

export function volumeText(volume: CheckedVolume): string {
  const sheets = counted(volume.sheets, sheetForms);
  const rows = counted(volume.rows, rowForms);
  const cells = counted(volume.cells, cellForms);
  return `проверено: ${sheets}, ${rows}, ${cells}`;
}

export function groupHeading(title: string, count: number): string {
  return `${title} — ${counted(count, remarkForms)}`;
}

/** Said under a group that is too long to be listed. */
export function restText(shown: number, total: number): string {
  return `Показаны первые ${numberText(shown)} из ${numberText(total)}. Остальные замечания того же вида: они появятся здесь, когда вы исправите показанные и повторите проверку.`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`;
}

export const checkTitle = 'Проверка книги';
export const wholeWorkbook = 'вся книга';
export const wholeSheet = 'весь лист';
export const rowPlace = (rowNumber: number) => `строка ${rowNumber}`;
export const notQuoted = 'не приводится';
