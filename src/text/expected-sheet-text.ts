/** Sentences of the sheet «Ожидаемые результаты»: the summary above the table and each row's note. */
import type { ExpectedTable, ExpectedTableRow, YearPlanRow } from '../core/expected/expected-table';
import { isCounted } from '../core/states/event-state';
import { expectedStates, type ExpectedState } from '../core/states/judge-expected';
import { expectedReasonText, expectedStateText, planNoteText, rollNoteInPaper } from './expected-text';
import { counted, numberText } from './plural';

const results = { one: 'результат', few: 'результата', many: 'результатов', other: 'результата' };

/** How many are expected and in which state. */
export function expectedCountsText(table: ExpectedTable): string {
  const { counts, year } = table;
  if (counts.total === 0) return `На ${year} год ничего не предусмотрено.`;
  const states = expectedStates
    .filter(isCounted)
    .filter((state) => counts[state] > 0)
    .map((state) => `${expectedStateText(state)} — ${numberText(counts[state])}`);
  return `На ${year} год ожидается ${counted(counts.total, results)}: ${states.join(', ')}.${beyondText(table)}`;
}

/** The same above the table a person fills in. */
export function expectedSummary(table: ExpectedTable): string {
  const { rows, counts } = table;
  if (counts.total === 0) return expectedCountsText(table);
  const questions = rows.filter(({ source }) => source === 'proposal' || source === 'check-document').length;
  const ask =
    questions === 0
      ? ''
      : ` Текст ${counted(questions, { one: 'строки', few: 'строк', many: 'строк', other: 'строки' })} нужно проверить: в примечании стоит слово «Проверьте».`;
  return `${expectedCountsText(table)}${ask} Результат с указанным подтверждением считается выполненным.`;
}

/** Said once above the plan, not in every row. */
function beyondText(table: ExpectedTable): string {
  if (table.kind === 'table') return '';
  for (const note of table.rows.flatMap(({ notes }) => notes)) {
    if (note.code === 'beyond-document') {
      return ` Документ рассчитан до ${note.last} года: в план взяты мероприятия, которые по нему повторяются.`;
    }
  }
  return '';
}

const explained: readonly ExpectedState[] = ['overdue', 'on-time', 'no-data'];

/** Proposals stay out of the cell until a person puts them there. */
export function noteText(row: ExpectedTableRow | YearPlanRow): string {
  const parts = [sourceText(row), ...noteTexts(row)];
  if ('reason' in row && explained.includes(row.state)) parts.push(expectedReasonText(row.reason));
  return parts.filter((part) => part !== '').join(' ');
}

/** The plan's other notes stand above the table and in the column of deadlines. */
function noteTexts(row: ExpectedTableRow | YearPlanRow): string[] {
  if ('id' in row) return row.notes.map(rollNoteInPaper);
  return row.notes.filter(({ code }) => code === 'year-unsaid').map(planNoteText);
}

function sourceText({ source, action, computed, text }: ExpectedTableRow | YearPlanRow): string {
  if (action === 'keep') {
    return computed === null
      ? 'Проверьте: введён ваш текст, а по документу в этом году результат не предусмотрен.'
      : `Проверьте: введён ваш текст, по документу — «${computed}».`;
  }
  if (source === 'proposal' && text === null && computed !== null) {
    return `Проверьте, подходит ли текст: «${computed}».`;
  }
  if (source === 'check-document') return 'Проверьте по документу.';
  if (source === 'empty-by-rhythm') return 'В этом году не предусмотрено.';
  return '';
}

export const tableTitle = 'Таблица 1';
export const stateHeader = (year: number) => `Состояние ${year}`;
export const evidenceHeader = (year: number) => `Подтверждение ${year}`;
export const confirmPrompt = 'Поставьте «выполнено» и впишите подтверждение в соседний столбец.';
export const expectedHeading = (number: number) => `${number}. Ожидаемые результаты`;
export const expectedNotJudged = 'Документ района не указан, поэтому ожидаемые результаты не оценивались.';
export const wholeTableNote = 'Таблица целиком, с подтверждениями, печатается отдельно.';
export const overdueCaption = 'Просроченные результаты';
export const expectedByDirection = 'Ожидаемые результаты по направлениям';
