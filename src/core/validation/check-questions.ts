/** Questions about schools' numbers: what jumped since the year before, and what stands far from the other schools. */
import { defineCheck, type Finding } from '../finding';
import { firstQuestions, jumps, outliers, type Question, type SchoolNumber } from '../indicators/questions';
import {
  districtQuantitiesForm,
  schoolQuantitiesForm,
  type QuantityRow,
  type QuantitySheets,
} from '../indicators/quantity-sheets';
import { Answer, yearValue, type QuantityValues } from '../indicators/quantity-values';
import { placeOf, textOf } from '../table/table';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'answer-jump': {
      readonly quantity: string;
      readonly value: number;
      readonly of: number | null;
      readonly before: number;
      readonly beforeOf: number | null;
      readonly year: number;
    };
    'answer-outlier': {
      readonly quantity: string;
      readonly value: number;
      readonly of: number | null;
      readonly others: number;
      readonly othersOf: number | null;
    };
    'questions-more': { readonly school: string; readonly count: number };
  }
}

export const questionFindings = defineCheck({
  'answer-jump': 'warning',
  'answer-outlier': 'info',
  'questions-more': 'info',
});

export const checkQuestions: WholeCheck = {
  id: 'questions',
  scope: 'cross-sheet',
  reads: [schoolQuantitiesForm, districtQuantitiesForm, 'contingent', 'schools', 'collections'],
  run: (context) => (context.quantities === null ? [] : questions(context, context.quantities)),
};

/** Jumps since the year before and schools far from the others; at most so many a school, the rest as a number. What a row explains is not asked. */
function questions({ district, questionLimits }: CheckContext, { rows, values }: QuantitySheets): Finding[] {
  const latest = values.collections.at(-1)?.year;
  if (latest === undefined || district === null) return [];
  const answers = new Map<string, QuantityRow[]>();
  for (const row of rows) {
    const key = `${row.organization} ${row.quantity}`;
    const known = answers.get(key);
    if (known === undefined) answers.set(key, [row]);
    else known.push(row);
  }
  const rowsOf = ({ indicator, school }: Question) => {
    const organization = values.organizations.findIndex(({ code }) => code === school);
    return answers.get(`${organization} ${values.quantityIndex.get(indicator.numerator ?? '') ?? -1}`) ?? [];
  };
  const rowOf = (question: Question) =>
    rowsOf(question)
      .filter(({ collection }) => values.collections[collection]?.year === latest)
      .at(-1);
  const noteOf = ({ table, row }: QuantityRow) => textOf(table, row, 'note');
  // A note is carried on to the next collection, where it explains nothing of the new number.
  const isExplained = (question: Question) => {
    const row = rowOf(question);
    const note = row === undefined ? '' : noteOf(row);
    return note !== '' && !rowsOf(question).some((each) => each !== row && noteOf(each) === note);
  };
  const doubted = district.indicators.flatMap((indicator) => {
    const now = schoolNumbers(indicator.numerator, indicator.denominator, values, latest);
    const before = schoolNumbers(indicator.numerator, indicator.denominator, values, latest - 1);
    return [...jumps(indicator, now, before, questionLimits), ...outliers(indicator, now, questionLimits)];
  });
  const asked = doubted.filter((question) => !isExplained(question));
  const shown = firstQuestions(asked, questionLimits.mostOfSchool);
  const findings = shown.flatMap((question) => questionFinding(question, latest, rowOf(question), values));
  return [...findings, ...moreQuestions(asked, shown)];
}

function schoolNumbers(
  numerator: string | null,
  denominator: string | null,
  values: QuantityValues,
  year: number,
): SchoolNumber[] {
  const above = numerator === null ? undefined : values.quantityIndex.get(numerator);
  const below = denominator === null ? undefined : values.quantityIndex.get(denominator);
  const quantity = above === undefined ? undefined : values.quantities[above];
  const isCounted = quantity?.about === 'school' && (quantity.type === 'count' || quantity.type === 'number');
  if (above === undefined || !isCounted) return [];
  return values.organizations.flatMap(({ code }, at) => {
    const found = yearValue(values, at, above, year);
    const whole = below === undefined ? null : yearValue(values, at, below, year);
    if (found.answer !== Answer.value || (whole !== null && whole.answer !== Answer.value)) return [];
    if (whole !== null && (whole.number === 0 || found.number > whole.number)) return [];
    return [{ school: code, numerator: found.number, denominator: whole === null ? null : whole.number }];
  });
}

function questionFinding(
  { kind, value, against }: Question,
  year: number,
  row: QuantityRow | undefined,
  { quantities }: QuantityValues,
): Finding[] {
  if (row === undefined) return [];
  const quantity = quantities[row.quantity]?.title ?? '';
  const place = placeOf(row.table, row.row, 'value');
  const own = { quantity, value: value.numerator, of: value.denominator };
  return kind === 'jump'
    ? [
        questionFindings.of('answer-jump', place, {
          ...own,
          before: against.numerator,
          beforeOf: against.denominator,
          year: year - 1,
        }),
      ]
    : [
        questionFindings.of('answer-outlier', place, {
          ...own,
          others: against.numerator,
          othersOf: against.denominator,
        }),
      ];
}

function moreQuestions(asked: readonly Question[], shown: readonly Question[]): Finding[] {
  const count = (questions: readonly Question[], school: string) =>
    questions.filter((each) => each.school === school).length;
  return [...new Set(asked.map(({ school }) => school))].flatMap((school) => {
    const more = count(asked, school) - count(shown, school);
    return more === 0 ? [] : [questionFindings.of('questions-more', {}, { school, count: more })];
  });
}
