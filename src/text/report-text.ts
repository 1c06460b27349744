/** Recommendations and conclusions of the report. Flags are grounds for a second look and for help, never a verdict. */
import type { Advice } from '../core/report/advice';
import type { Conclusion } from '../core/report/conclusions';
import { markerName } from './flags/marker-names';
import {
  counted,
  eventForms,
  indicatorGenitive,
  percentText,
  plural,
  type PluralForms,
  schoolAccusative,
  schoolGenitive,
} from './plural';
import { testNames } from './test-name';

/** After «в», «по». */
const schoolInForms: PluralForms = { one: 'школе', few: 'школах', many: 'школах', other: 'школы' };

/** The rule of wording that stands before every list of schools. */
export const fairUseNotice =
  'Результаты ВПР не предназначены для оценки работы школ и учителей (письмо Рособрнадзора от 18.04.2025 №\u00a002-86). Каждый признак ниже — повод перепроверить работы или помочь школе, но не доказательство нарушения. В перечнях сначала школы, где перепроверка нужна в первую очередь, остальные — в порядке реестра школ; это не рейтинг.';

export function adviceText({ code, tests }: Advice): string {
  const where = tests.length === 0 ? '' : `: ${testNames(tests)}`;
  switch (code) {
    case 'recheck-works':
      return `Перепроверить работы силами комиссии из учителей других школ${where}.`;
    case 'check-outside':
      return `Организовать проверку ближайших работ вне школы${where}.`;
    case 'align-marking':
      return `Сопоставить школьные отметки с критериями оценивания работы и обсудить расхождения с учителями${where}.`;
    case 'study-change':
      return `Выяснить, почему результаты одних и тех же учеников так изменились за год${where}.`;
    case 'observe-next-test':
      return `Направить общественных наблюдателей на ближайшую процедуру${where}.`;
    case 'support-programme':
      return `Составить программу адресной помощи (причины, меры, школа-наставник)${where}.`;
    case 'subject-support':
      return `Направить методиста и закрепить наставников за учителями${where}.`;
    case 'confirm-first':
      return 'Сначала убедиться в объективности: по части работ результат не низкий, но есть признаки, поэтому он пока не подтверждён.';
    case 'watch':
      return `Пока наблюдать и сравнить с результатами следующего года${where}.`;
  }
}

export function conclusionText(conclusion: Conclusion): string {
  switch (conclusion.code) {
    case 'collect-results':
      return `Получить результаты от ${counted(conclusion.schools, schoolGenitive)}, по ${plural(conclusion.schools, { one: 'которой', few: 'которым', many: 'которым', other: 'которым' })} за отчётный учебный год нет данных.`;
    case 'recheck':
      return recheckConclusion(conclusion.priority, conclusion.attention);
    case 'read-f1-with-care':
      return `Признак «${markerName('F1')}» есть у ${percentText(conclusion.sharePercent, 0)} школ: так бывает и при добросовестной проверке, когда школы района сильно различаются. Рассматривать его вместе с расширенными признаками.`;
    case 'look-at-common-excess':
      return `Обсудить с экспертами проверку работ в районе в целом: на ${counted(conclusion.cuts, { one: 'границе', few: 'границах', many: 'границах', other: 'границы' })} отметок работ заметно больше, чем следует из соседних баллов, и это не объясняется одной школой.`;
    case 'support':
      return `Утвердить ${conclusion.schools === 1 ? 'программу' : 'программы'} адресной помощи для ${counted(conclusion.schools, schoolGenitive)} с низкими результатами.`;
    case 'watch':
      return `Держать под наблюдением ${counted(conclusion.schools, schoolAccusative)}, где низкий результат отмечен по одной процедуре или доля «2» близка к порогу.`;
    case 'work-on-items':
      return `Запланировать методическую работу по ${counted(conclusion.items, { one: 'заданию', few: 'заданиям', many: 'заданиям', other: 'задания' })}, с ${plural(conclusion.items, { one: 'которым', few: 'которыми', many: 'которыми', other: 'которыми' })} не справилась половина школ или больше.`;
    case 'overdue-events':
      return `Завершить ${counted(conclusion.events, eventForms)} «дорожной карты», срок ${plural(conclusion.events, { one: 'которого прошёл', few: 'которых прошёл', many: 'которых прошёл', other: 'которых прошёл' })}, или назвать причину переноса.`;
    case 'events-soon':
      return `Подготовить ${counted(conclusion.events, eventForms)} с близким сроком.`;
    case 'collect-evidence':
      return `Приложить подтверждения к ${counted(conclusion.events, { one: 'выполненному мероприятию', few: 'выполненным мероприятиям', many: 'выполненным мероприятиям', other: 'выполненного мероприятия' })}: без документа выполнение нечем доказать.`;
    case 'reach-targets':
      return `Выяснить причины недостижения ${counted(conclusion.targets, indicatorGenitive)}.`;
    case 'keep-watching':
      return 'Решений не требуется: продолжить наблюдение в обычном порядке.';
  }
}

function recheckConclusion(priority: number, attention: number): string {
  const parts = [
    priority > 0
      ? `в первую очередь перепроверить работы в ${counted(priority, schoolInForms)} (два признака и больше или один признак два года подряд)`
      : null,
    attention > 0 ? `обратить внимание на ${counted(attention, schoolAccusative)} с одним признаком` : null,
  ].filter((part) => part !== null);
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const reportKind = 'Аналитическая справка';
export const reportTitle = 'АНАЛИТИЧЕСКАЯ СПРАВКА';
export const basisHeading = '1. Основание и проверка данных';
export const conclusionsHeading = (number: number) => `${number}. Выводы и рекомендации`;
export const headOfOffice = 'Руководитель органа управления образованием';
export const signature = 'подпись';
export const signatureInFull = 'расшифровка подписи';
export const author = 'Исполнитель';
export const dateOfSigning = 'Дата';
export const dayMonthYear = 'число, месяц, год';
