/** Sentences of the sheet «Что сделать»: the coordinator's own list, which nobody signs. */
import type { Deciding, Entering, Mending, TextQuestion } from '../core/report/tasks';
import { planNoteText, rollNoteText } from './expected-text';
import { findingText, placeText } from './finding-text';
import { titleOfOne } from './finding-title';
import { counted, eventForms, numberText, rowForms, schoolForms } from './plural';

export const tasksTitle = 'Что сделать';
export const tasksNote = 'Список для координатора: он не входит в справку и обновляется при каждой проверке.';
export const mendCaption = 'Исправить';
export const enterCaption = 'Внести';
export const decideCaption = 'Решить';
export const questionsCaption = 'Вопросы по текстам Таблицы 1';
export const proposedText = 'Предложенный текст';
export const question = 'Что решить';
export const nothingToDo = 'Исправлять, вносить и решать сейчас нечего.';
export const task = 'Что';
export const where = 'Где';
export const amount = 'Сколько';
export const how = 'Как';

const namedSchools = 12;
const occasionForms = { one: 'повод', few: 'повода', many: 'поводов', other: 'повода' };
const decisionForms = { one: 'решение', few: 'решения', many: 'решений', other: 'решения' };

/** What, where, how many, how. */
export type TaskWords = readonly [string, string, string, string];

export function mendingWords({ first, count }: Mending): TaskWords {
  return [titleOfOne(first), placeText(first.place), numberText(count), findingText(first).mend];
}

export function enteringWords(entering: Entering): TaskWords {
  switch (entering.code) {
    case 'results': {
      const names = entering.schools.slice(0, namedSchools).map(({ name }) => name);
      const rest = entering.schools.length - names.length;
      const tail = rest > 0 ? ` и ещё ${counted(rest, schoolForms)}` : '';
      return [
        'Результаты школ, от которых за учебный год нет ни одной строки',
        '«Результаты» или протоколы',
        counted(entering.schools.length, schoolForms),
        `Запросить: ${names.join(', ')}${tail}.`,
      ];
    }
    case 'event-states':
      return [
        'Состояние мероприятий, о которых ничего не сказано',
        '«Дорожная карта»',
        counted(entering.events, eventForms),
        'Поставить состояние и дату выполнения или перенести срок.',
      ];
    case 'event-evidence':
      return [
        'Подтверждения выполненных мероприятий',
        '«Дорожная карта»',
        counted(entering.events, eventForms),
        'Назвать документ, которым подтверждается выполнение.',
      ];
  }
}

export function decidingWords(deciding: Deciding): TaskWords {
  switch (deciding.code) {
    case 'expected-texts':
      return [
        'Тексты Таблицы 1, которые предложены или взяты из повреждённого места документа',
        '«Ожидаемые результаты»',
        counted(deciding.rows.length, rowForms),
        'Принять предложенный текст или написать свой; вопросы по каждой строке — ниже.',
      ];
    case 'rechecks':
      return [
        'Перепроверка работ в школах с признаками',
        '«Признаки», «Решения»',
        counted(deciding.schools, schoolForms),
        'Решить, что перепроверять, и записать решение с номером приказа.',
      ];
    case 'support':
      return [
        'Помощь школам с низкими результатами',
        '«Признаки», «Решения»',
        counted(deciding.schools, schoolForms),
        'Утвердить программу адресной помощи и записать решение с номером приказа.',
      ];
    case 'open-decisions':
      return [
        'Поводы, по которым решения ещё нет',
        '«Решения»',
        counted(deciding.decisions, occasionForms),
        'Дать рекомендацию, назвать адресата и срок.',
      ];
    case 'overdue-decisions':
      return [
        'Решения, срок которых истёк, а результат не записан',
        '«Решения»',
        counted(deciding.decisions, decisionForms),
        'Записать, что изменилось, или назначить новый срок.',
      ];
  }
}

/** Number, proposed text, what to decide. */
export function questionWords(row: TextQuestion): readonly [string, string, string] {
  const notes = 'id' in row ? row.notes.map(rollNoteText) : row.notes.map(planNoteText);
  return [row.number, row.computed ?? '—', notes.join(' ')];
}
