import type { ComparisonOperator } from '../../core/schema/form';
import { exactNumberText } from '../plural';
import type { FindingText, Sentences } from './sentences';
import { closed, conjunction, quoted, similarHint } from './sentences';

/** Before another cell's number, and before a number of the rule itself. */
const should: Readonly<Record<ComparisonOperator, readonly [string, string]>> = {
  '=': ['должно быть столько же, сколько', 'должно быть ровно'],
  '<>': ['должно быть не столько же, сколько', 'должно быть любое число, кроме'],
  '<=': ['должно быть не больше, чем', 'должно быть не больше'],
  '<': ['должно быть меньше, чем', 'должно быть меньше'],
  '>=': ['должно быть не меньше, чем', 'должно быть не меньше'],
  '>': ['должно быть больше, чем', 'должно быть больше'],
};

function stands(titles: readonly string[], value: number): string {
  const columns = titles.map(quoted);
  return columns.length < 2
    ? `В столбце ${columns.join('')} стоит ${exactNumberText(value)}`
    : `Сумма столбцов ${conjunction.format(columns)} равна ${exactNumberText(value)}`;
}

/** Each part with its value: which of them is wrong is seen without going through the row. */
function addendsText(parts: readonly string[], addends: readonly number[]): string {
  if (parts.length < 2) return '';
  return ` (${parts.map((part, at) => `${quoted(part)} — ${exactNumberText(addends[at] ?? 0)}`).join(', ')})`;
}

function wanted(
  operator: ComparisonOperator,
  titles: readonly string[],
  value: number,
  form?: string,
): string {
  const [thanCell, thanNumber] = should[operator];
  const columns = titles.map(quoted);
  if (columns.length === 0) return `${thanNumber} ${exactNumberText(value)}`;
  const where =
    columns.length === 1
      ? `в столбце ${columns.join('')}`
      : `в сумме столбцов ${conjunction.format(columns)}`;
  const sheet = form === undefined ? '' : ` листа ${quoted(form)}`;
  return `${thanCell} ${where}${sheet} (${exactNumberText(value)})`;
}

const sameRecord = 'Одна и та же запись попадёт в отчёт дважды.';
const disagree = 'Одно из двух чисел неверно, и неизвестно какое.';

function disagreeingFiles(
  record: string,
  firstRow: number,
  firstFile: string,
  differing: readonly string[],
): FindingText {
  const columns = differing.length === 1 ? 'в столбце' : 'в столбцах';
  return {
    what: `Два файла расходятся: ${record} есть и в файле ${quoted(firstFile)} (строка ${firstRow + 1}), но ${columns} ${conjunction.format(differing.map(quoted))} записано другое.`,
    why: `Учтена запись файла ${quoted(firstFile)}: он прочитан первым.`,
    mend: 'Выясните, какая запись верна, и исправьте другую.',
  };
}

export const rowSentences = {
  'duplicate-value': {
    title: 'Значение повторяется',
    text: ({ value, firstRow, firstFile, differing }) =>
      firstFile === null
        ? {
            what: `Значение ${quoted(value)} уже есть в строке ${firstRow + 1}.`,
            why: 'По нему связываются листы, поэтому повторов быть не должно.',
            mend: 'Исправьте одно из значений или удалите лишнюю строку.',
          }
        : disagreeingFiles(value, firstRow, firstFile, differing),
  },
  'duplicate-key': {
    title: 'Строка повторяется',
    text: ({ key, firstRow, firstFile, differing }) =>
      firstFile === null
        ? {
            what: closed(`Строка повторяет строку ${firstRow + 1}: ${key.join(', ')}`),
            why: sameRecord,
            mend: 'Удалите лишнюю строку; если записи разные, исправьте то, чем они различаются.',
          }
        : disagreeingFiles(key.join(', '), firstRow, firstFile, differing),
  },
  'unknown-reference': {
    title: 'Значения нет на другом листе',
    text: ({ value, form, similar, looksSame }) => ({
      what: `Значения ${quoted(value)} нет на листе ${quoted(form)}.${looksSame && similar !== null ? ` Там есть ${quoted(similar)}: на вид то же самое, но буквы другого алфавита.` : similarHint(similar)}`,
      why: 'Строку не к чему отнести, и в сводные таблицы она не войдёт.',
      mend: `Исправьте значение или добавьте его на лист ${quoted(form)}.`,
    }),
  },
  'sum-mismatch': {
    title: 'Сумма не сходится',
    text: ({ parts, addends, sum, total, value }) => ({
      what: `${stands(parts, sum)}${addendsText(parts, addends)}, а в столбце ${quoted(total)} стоит ${exactNumberText(value)}.`,
      why: 'Если сумма не сходится, доли отметок посчитаны неверно.',
      mend: 'Сверьтесь с протоколом и исправьте слагаемые или итог.',
    }),
  },
  'comparison-failed': {
    title: 'Числа строки противоречат друг другу',
    text: ({ left, leftValue, operator, right, rightValue, reason }) => ({
      what: `${stands(left, leftValue)}, а ${wanted(operator, right, rightValue)}.`,
      why: reason ?? disagree,
      mend: 'Сверьтесь с первичным документом и исправьте неверное число.',
    }),
  },
  'condition-failed': {
    title: 'Данные строки не согласованы',
    text: ({ field, want, said, reason }) => ({
      what: said,
      why: reason,
      mend: `${want === 'filled' ? 'Заполните' : want === 'empty' ? 'Очистите' : 'Исправьте'} ячейку ${quoted(field)} или исправьте остальные данные строки.`,
    }),
  },
  'reference-comparison': {
    title: 'Числа разных листов противоречат друг другу',
    text: ({ left, leftValue, operator, right, rightValue, form, reason }) => ({
      what: `${stands([left], leftValue)}, а ${wanted(operator, [right], rightValue, form)}.`,
      why: reason ?? disagree,
      mend: 'Проверьте оба листа и исправьте неверное число.',
    }),
  },
} satisfies Partial<Sentences>;
