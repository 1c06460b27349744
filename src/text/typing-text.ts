/** Why a cell does not take what was typed or pasted, and what to type. */
import { cellForms, counted, numberText } from './plural';

export type TypingProblem =
  | { readonly kind: 'formula' }
  | { readonly kind: 'foreign-number'; readonly meant: number | null }
  /** Above or beside the form's columns. */
  | { readonly kind: 'outside' };

export function typedProblemText(problem: TypingProblem): string {
  switch (problem.kind) {
    case 'formula':
      return 'Формулы здесь не вычисляются: впишите само значение. Из Excel вставляйте значения, а не формулы.';
    case 'foreign-number':
      return problem.meant === null
        ? 'Число записано не по-русски: впишите его без разделителей разрядов, дробную часть — через запятую.'
        : `Число записано не по-русски. Если имелось в виду ${numberText(problem.meant, decimals(problem.meant))}, впишите его так.`;
    case 'outside':
      return 'Эта ячейка не относится к таблице: значения записываются под её заголовками.';
  }
}

export const headerCell = 'Заголовок';

/** `titles`: those the table lacks. */
export function headerPrompt(form: string, titles: readonly string[]): string {
  if (titles.length === 0) return `Заголовки столбцов листа «${form}».`;
  return `Заголовки столбцов листа «${form}»; не хватает: ${titles.map((title) => `«${title}»`).join(', ')}.`;
}

function decimals(value: number): number {
  return /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
}

const cellPlaces = { one: 'ячейке', few: 'ячейках', many: 'ячейках', other: 'ячейки' };

export interface RefusedWords {
  readonly address: string;
  readonly text: string;
  readonly reason: string;
}

/** One typed cell in its own words; of a block each kind of trouble with its cells. */
export function refusedEntryText(count: number, first: readonly RefusedWords[]): string {
  const [only] = first;
  if (count === 1 && only !== undefined) return `${only.address}, «${short(only.text)}». ${only.reason}`;
  const lines = first.map(({ address, text, reason }) => `${address}, «${short(text)}». ${reason}`);
  const rest = count - first.length;
  const more = rest > 0 ? [`И ещё ${counted(rest, cellForms)}.`] : [];
  return [
    `Ничего не записано: в ${counted(count, cellPlaces)} значения не подходят.`,
    ...lines,
    ...more,
  ].join('\n');
}

const longestQuoted = 40;

function short(text: string): string {
  return text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted - 1)}…`;
}

/** «Записано 12 ячеек.» */
export function enteredText(count: number): string {
  return count === 1 ? 'Значение записано.' : `Записано: ${counted(count, cellForms)}.`;
}
