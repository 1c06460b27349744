/** Why a custom function has no answer, in one Russian sentence with the place: which argument, row and column. */
import type { ParameterProblem } from '../core/flags/parameters';
import { structureSentences } from './findings/structure';
import { counted, numberText, plural, type PluralForms, rowForms } from './plural';

/** One-based row and column of the range, as a person counts them; null: the argument as a whole. */
export interface ArgumentPlace {
  readonly argument: string;
  readonly row?: number;
  readonly column?: number;
}

export type FunctionProblem =
  | { readonly code: 'missing'; readonly place: ArgumentPlace }
  | { readonly code: 'cell-error'; readonly place: ArgumentPlace }
  | { readonly code: 'not-a-number'; readonly place: ArgumentPlace; readonly value: string }
  | { readonly code: 'not-whole'; readonly place: ArgumentPlace; readonly value: number }
  | {
      readonly code: 'out-of-range';
      readonly place: ArgumentPlace;
      readonly value: number;
      readonly minimum: number | null;
      readonly maximum: number | null;
    }
  | {
      readonly code: 'unknown-word';
      readonly place: ArgumentPlace;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'blank-cell'; readonly place: ArgumentPlace }
  | {
      readonly code: 'more-than';
      readonly place: ArgumentPlace;
      readonly value: number;
      readonly other: string;
      readonly limit: number;
    }
  | {
      readonly code: 'row-counts';
      readonly argument: string;
      readonly rows: number;
      readonly other: string;
      readonly otherRows: number;
    }
  | {
      readonly code: 'column-count';
      readonly argument: string;
      readonly columns: number;
      readonly expected: readonly string[];
    }
  | {
      readonly code: 'number-count';
      readonly argument: string;
      readonly found: number;
      readonly expected: readonly string[];
    }
  | { readonly code: 'not-ascending'; readonly argument: string }
  | { readonly code: 'not-a-table'; readonly argument: string; readonly columns: readonly string[] }
  | { readonly code: 'column-missing'; readonly argument: string; readonly column: string }
  | { readonly code: 'row-repeated'; readonly place: ArgumentPlace }
  | { readonly code: 'no-data'; readonly argument: string }
  | { readonly code: 'few-pairs'; readonly pairs: number; readonly needed: number }
  | { readonly code: 'no-variation' }
  | { readonly code: 'parameter'; readonly argument: string; readonly problem: ParameterProblem }
  | { readonly code: 'unknown-district'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'no-expected-table'; readonly district: string }
  | {
      readonly code: 'unknown-direction';
      readonly value: string;
      readonly district: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'no-such-row';
      readonly value: string;
      readonly direction: string;
      readonly rows: number;
    }
  | { readonly code: 'check-document'; readonly year: number; readonly district: string }
  | { readonly code: 'unknown-target'; readonly value: string }
  | { readonly code: 'ambiguous-target'; readonly value: string; readonly found: readonly string[] }
  | { readonly code: 'target-not-set'; readonly target: string; readonly year: number }
  | { readonly code: 'unknown-indicator'; readonly value: string }
  | { readonly code: 'unknown-school'; readonly value: string }
  | { readonly code: 'unknown-collection'; readonly value: string; readonly known: readonly string[] }
  /** `reason`: in the words of the sheet of indicators. */
  | { readonly code: 'no-value'; readonly reason: string }
  | { readonly code: 'plan-of-district' }
  | { readonly code: 'deadline-unreadable'; readonly value: string }
  | { readonly code: 'unknown-code'; readonly value: string; readonly known: readonly string[] };

const columns: PluralForms = { one: 'столбец', few: 'столбца', many: 'столбцов', other: 'столбца' };
const numbers: PluralForms = { one: 'число', few: 'числа', many: 'чисел', other: 'числа' };
const filled: PluralForms = { one: 'Заполнена', few: 'Заполнены', many: 'Заполнено', other: 'Заполнено' };
const pairs: PluralForms = { one: 'пара', few: 'пары', many: 'пар', other: 'пары' };

export function functionProblemText(problem: FunctionProblem): string {
  switch (problem.code) {
    case 'missing':
      return `Не указан аргумент ${quoted(problem.place.argument)}.`;
    case 'cell-error':
      return `${where(problem.place)}: в ячейке ошибка формулы. Исправьте её, и функция пересчитается.`;
    case 'not-a-number':
      return `${where(problem.place)}: ${quoted(problem.value)} — не число.`;
    case 'not-whole':
      return `${where(problem.place)}: нужно целое число, а здесь ${numberText(problem.value)}.`;
    case 'out-of-range':
      return `${where(problem.place)}: число ${numberText(problem.value)} не подходит, нужно ${rangeText(problem)}.`;
    case 'unknown-word':
      return `${where(problem.place)}: слово ${quoted(problem.value)} не подходит. Можно: ${listOf(problem.allowed)}.`;
    case 'blank-cell':
      return `${where(problem.place)}: ячейка пуста, а остальные в строке заполнены.`;
    case 'more-than':
      return `${where(problem.place)}: ${numberText(problem.value)} больше, чем ${quoted(problem.other)} в той же строке (${numberText(problem.limit)}).`;
    case 'row-counts':
      return `В аргументе ${quoted(problem.argument)} ${counted(problem.rows, rowForms)}, а в аргументе ${quoted(problem.other)} — ${numberText(problem.otherRows)}. Выделите диапазоны одной высоты.`;
    case 'column-count':
      return `В аргументе ${quoted(problem.argument)} ${counted(problem.columns, columns)}, а нужны столбцы: ${problem.expected.join('; ')}.`;
    case 'number-count':
      return `В аргументе ${quoted(problem.argument)} ${counted(problem.found, numbers)}, а нужны: ${problem.expected.join('; ')}.`;
    case 'not-ascending':
      return `В аргументе ${quoted(problem.argument)} числа должны возрастать: сначала граница «3», потом «4», потом «5».`;
    case 'not-a-table':
      return `В аргументе ${quoted(problem.argument)} нет строки заголовков. Выделите таблицу вместе с заголовками: ${listOf(problem.columns)}.`;
    case 'column-missing':
      return `В аргументе ${quoted(problem.argument)} нет столбца ${quoted(problem.column)}.`;
    case 'row-repeated':
      return `${where(problem.place)}: та же школа, процедура, класс, предмет и год уже есть выше.`;
    case 'no-data':
      return `В аргументе ${quoted(problem.argument)} нет ни одной заполненной строки.`;
    case 'few-pairs':
      return `${plural(problem.pairs, filled)} ${counted(problem.pairs, pairs)}, а нужно не меньше ${numberText(problem.needed)}.`;
    case 'no-variation':
      return 'Корреляции нет: в одном из столбцов все значения одинаковы.';
    case 'parameter':
      return `Аргумент ${quoted(problem.argument)}: ${parameterText(problem.problem)}`;
    case 'unknown-district':
      return `Района ${quoted(problem.value)} в программе нет. Есть: ${listOf(problem.known)}.`;
    case 'no-expected-table':
      return `В документе муниципалитета ${quoted(problem.district)} нет таблицы ожидаемых результатов по годам.`;
    case 'unknown-direction':
      return `В таблице муниципалитета ${quoted(problem.district)} нет направления ${quoted(problem.value)}. Есть: ${listOf(problem.known)}.`;
    case 'no-such-row':
      return `Строки ${quoted(problem.value)} нет: у направления ${quoted(problem.direction)} ${counted(problem.rows, rowForms)}.`;
    case 'check-document':
      return `Текст на ${problem.year} год определить нельзя: проверьте его по документу муниципалитета ${quoted(problem.district)}.`;
    case 'unknown-target':
      return `Показателя ${quoted(problem.value)} среди целевых показателей нет. Укажите его название, как в документе, или обозначение вида «belinsky/T02».`;
    case 'ambiguous-target':
      return `Под слова ${quoted(problem.value)} подходит несколько показателей: ${listOf(problem.found)}. Укажите обозначение или район.`;
    case 'target-not-set':
      return `На ${problem.year} год документ не устанавливает значение показателя ${quoted(problem.target)}.`;
    case 'unknown-indicator':
      return `Показателя ${quoted(problem.value)} в документах районов нет. Укажите его слова, как в документе, или обозначение.`;
    case 'unknown-school':
      return `Школы ${quoted(problem.value)} в таблице нет.`;
    case 'unknown-collection':
      return `Сбора ${quoted(problem.value)} в таблице нет. Есть: ${listOf(problem.known)}.`;
    case 'no-value':
      return `Значения нет: ${problem.reason}.`;
    case 'plan-of-district':
      return 'План документа установлен для района, а не для одной школы.';
    case 'deadline-unreadable':
      return `Срок ${quoted(problem.value)} не удалось прочитать: запишите его, как принято в «дорожной карте», например «сентябрь 2026 г.» или «ежегодно, май».`;
    case 'unknown-code':
      return `Обозначения ${quoted(problem.value)} нет. Есть: ${problem.known.join(', ')} и названия замечаний, как на листе «Проверка».`;
  }
}

function parameterText(problem: ParameterProblem): string {
  const { id, title, value, reason, minimum, maximum } = problem;
  const facts = { id, title, value: String(value ?? ''), reason, minimum, maximum };
  const { what, mend } = structureSentences['parameter-unusable'].text(facts);
  return `${what.charAt(0).toLowerCase()}${what.slice(1)} ${mend}`;
}

/** «Аргумент «баллы», строка 5, столбец 2». */
function where({ argument, row, column }: ArgumentPlace): string {
  const parts = [`Аргумент ${quoted(argument)}`];
  if (row !== undefined) parts.push(`строка ${row}`);
  if (column !== undefined) parts.push(`столбец ${column}`);
  return parts.join(', ');
}

function rangeText({
  minimum,
  maximum,
}: {
  readonly minimum: number | null;
  readonly maximum: number | null;
}): string {
  if (minimum !== null && maximum !== null) return `от ${numberText(minimum)} до ${numberText(maximum)}`;
  if (minimum !== null) return `не меньше ${numberText(minimum)}`;
  return maximum === null ? 'другое число' : `не больше ${numberText(maximum)}`;
}

function listOf(items: readonly string[]): string {
  const shown = items.slice(0, 12).map(quoted).join(', ');
  return items.length > 12 ? `${shown} и другие` : shown;
}

/** Quotes inside quotes are the other kind. */
function quoted(text: string): string {
  const inner = text.replace(/«/gu, '„').replace(/»/gu, '“');
  return `«${inner.length > 60 ? `${inner.slice(0, 57)}…` : inner}»`;
}
