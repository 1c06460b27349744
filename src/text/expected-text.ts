/** Russian words and sentences of the table of expected results and of the year plan. */
import type { ExpectedTable, PlanNote } from '../core/expected/expected-table';
import type { ExpectedReason, ExpectedState } from '../core/states/judge-expected';
import type { RollNote } from '../core/expected/roll-note';
import type { Wording } from '../core/expected/row-wordings';
import { dateText } from './date-text';
import { bindingText, listText, quoted } from './deadline-text';
import { differingParts } from './differing-parts';
import { counted, yearForms } from './plural';
import { stateName } from './event-state-text';

/** One or two words for a cell; the same words are read back from it. */
export function expectedStateText(state: ExpectedState): string {
  return stateName(state);
}

/** Title above the table; a plan is called a plan. */
export function expectedTitleText(table: ExpectedTable): string {
  switch (table.kind) {
    case 'table':
      return `${table.title}: ${table.year} год`;
    case 'year-plan':
      return `План на ${table.year} год по срокам «дорожной карты» (таблицы ожидаемых результатов в документе нет)`;
  }
}

/** In a paper that counts its own tables: whose this one is. */
export function expectedSourceText(table: ExpectedTable): string {
  return table.kind === 'table'
    ? `Источник — документ района, ${quoted(table.title)}`
    : expectedTitleText(table);
}

export function expectedReasonText(reason: ExpectedReason): string {
  switch (reason.code) {
    case 'evidence':
      return `Подтверждено: ${reason.evidence}${/[.!?]$/u.test(reason.evidence) ? '' : '.'}`;
    case 'stated-done':
      return 'Отмечено как выполненное, но подтверждение не указано.';
    case 'events':
      return `По ${reason.events.length === 1 ? 'мероприятию' : 'мероприятиям'} ${reason.events.map(eventNumberText).join('; ')}: ${stateName(reason.state)}.`;
    case 'year-not-begun':
      return `Год ещё не начался, срок — ${dateText(reason.due)}.`;
    case 'not-due':
      return `Срок — до ${dateText(reason.due)}.`;
    case 'past-due':
      return `Срок истёк ${dateText(reason.due)}, подтверждения нет.`;
    case 'nothing-known':
      return `Срок был до ${dateText(reason.due)}; ни отметки, ни подтверждения нет.`;
    case 'not-accepted':
      return 'Текст на этот год предложен, но ещё не принят.';
    case 'not-expected':
      return 'В этом году результат не предусмотрен.';
  }
}

function eventNumberText(number: string): string {
  const [, section = '', own = number] = /^(.*) (\S+)$/u.exec(number) ?? [];
  return `${section === '' ? '' : `${section}, `}№\u00a0${own.replace(/\.$/u, '')}`;
}

/** What a person should know of the text before it is written. */
export function rollNoteText(note: RollNote): string {
  switch (note.code) {
    case 'misprint':
      return `На ${note.column} год в документе напечатано ${quoted(note.printed)}, по остальным годам должно быть ${quoted(note.expected)}: похоже на опечатку.`;
    case 'year-not-over':
      return note.period.length > 4
        ? `Учебный год ${note.period} длится до ${dateText(note.ends)}.`
        : `Итоги за ${note.period} год подводят после ${dateText(note.ends)}.`;
    case 'every-years':
      return `По документу результат предусмотрен раз в ${counted(note.count, yearForms)}, последний раз — в ${note.last} году.`;
    case 'wording-differs':
      return `Тексты документа различаются не только годом: ${variantsText(note.variants)}. Какой из них верен для этого года?`;
    case 'single-column':
      return note.isSpanAmbiguous
        ? `В документе результат указан только на ${note.column} год: он либо разовый, либо общий для всех лет. Нужен ли он в этом году?`
        : `В документе результат указан только на ${note.column} год: возможно, он разовый. Нужен ли он в этом году?`;
    case 'ended':
      return `После ${note.last} года в документе пусто. Нужен ли результат в этом году?`;
    case 'irregular':
      return `В документе результат указан только ${columnsText(note.columns)}, и закономерности в этом не видно. Нужен ли он в этом году?`;
    case 'lag-unclear':
      return 'По документу не видно, какой год должен стоять в тексте. Проверьте год.';
    case 'year-range':
      return `В тексте назван период ${quoted(note.text)}: программа его не меняет. Исправьте период, если нужно.`;
    case 'cut-by-page-break':
      return `Текст (${columnsText(note.columns)}) разорван при переходе на другую страницу документа. Возьмите его из самого документа.`;
    case 'reconstructed':
      return 'Строка документа восстановлена: её части были сдвинуты или разорваны.';
    case 'empty-in-document':
      return note.isSpanAmbiguous
        ? 'В документе здесь пусто; возможно, текст общий с соседним годом.'
        : 'В документе здесь пусто.';
    case 'before-document':
      return `Документ начинается с ${note.first} года, на более ранний год текст не переносится.`;
  }
}

/** The same for a paper, which asks whether the text fits: what the document says of other years is no part of it. */
export function rollNoteInPaper(note: RollNote): string {
  switch (note.code) {
    case 'wording-differs':
      return '';
    case 'single-column':
      return `В документе — только на ${note.column} год.`;
    default:
      return rollNoteText(note);
  }
}

function variantsText(variants: readonly Wording[]): string {
  const texts = differingParts(variants.map(({ text }) => text));
  return variants
    .map(({ columns }, index) => `${columnsText(columns)} — ${quoted(texts[index] ?? '')}`)
    .join('; ');
}

function columnsText(columns: readonly number[]): string {
  const years = listText(columns.map(String));
  return `на ${years} ${columns.length === 1 ? 'год' : 'годы'}`;
}

export function planNoteText(note: PlanNote): string {
  switch (note.code) {
    case 'beyond-document':
      return `Документ рассчитан до ${note.last} года; мероприятие взято как повторяющееся.`;
    case 'year-unsaid':
      return 'Год в сроке не назван. Нужно ли мероприятие в этом году?';
    case 'tied-to-event':
      return `Срок зависит от события: ${bindingText(note.binding)}.`;
  }
}
