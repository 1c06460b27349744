/** The view «Показатели» and the question before the document's plan is taken on. */
import { counted, questionForms, rowForms } from '../plural';

export const title = (year: number) => `Показатели за ${year} год`;
export const planned = 'План';
export const fact = 'Факт';
export const sent = 'Прислали';
export const missing = 'Не прислали';
export const showAll = 'Показать и показатели без данных и плана';
export const list = 'Показатели по направлениям';
export const adoptPlan = (year: number) => `Принять план документа на ${year}`;
export const questionsToAnswer = (count: number) => `${counted(count, questionForms)} к значениям школ`;
export const noIndicators = 'Показателей нет';
export const whyNoIndicators =
  'Показатели берутся из документа района. Укажите район на листе «Сведения» или выберите его на вкладке «Таблица 1».';
export const nothingYet =
  'Чисел школ и района за этот год ещё нет, и плана тоже. Отметьте ниже, чтобы увидеть весь перечень документа.';
export const adoptTitle = (year: number) => `План документа на ${year} год`;
export const whatAdopting =
  'Отмеченные значения будут записаны в столбец «План» листа «Показатели». Изменение можно отменить.';
export const order = 'Приказ, который продлевает документ';
export const orderHint = 'Срок документа прошёл. Например: приказ от 12.01.2026 № 5';
export const adopt = 'Принять отмеченное';
export const doNotAdopt = 'Не принимать';
export const close = 'Закрыть';
export const nothingToAdopt = 'На этот год предлагать нечего: план уже принят или чисел в документе нет.';

export const prepareDecisions = (count: number) => `Подготовить решения: ${counted(count, rowForms)}`;
export const decisionsTitle = (count: number) => `Готовые строки решений: ${counted(count, rowForms)}`;
export const whatDeciding =
  'Строки будут добавлены внизу листа «Решения»: повод, рекомендация и кому. Решение, приказ и срок впишете вы. Изменение можно отменить.';
export const whom = (addressee: string) => `Кому — ${addressee}`;
export const writeDecisions = 'Добавить строки';
export const doNotWrite = 'Не добавлять';
