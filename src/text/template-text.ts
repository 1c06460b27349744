/** Sentences of the blank workbook about what the district's document has and what it has not. */
import type { FormId } from '../core/schema/form';

/** The document has nothing for the sheet; null where no document would. */
export function absentPartText(form: FormId): string | null {
  switch (form) {
    case 'roadmap':
      return 'В документе района «дорожной карты» нет, поэтому лист пуст. Если план мероприятий утверждён отдельно, внесите его сюда.';
    case 'indicators':
      return 'В документе района показателей нет, поэтому лист пуст. Впишите показатели, которые район установил отдельно.';
    case 'selfAssessment':
      return 'В документе района критериев самооценки нет, поэтому лист пуст. Впишите критерии, если район их утвердил.';
    case 'decisions':
      return 'В документе района рекомендации и управленческие решения не названы, поэтому лист пуст. Вносите их по мере появления.';
    case 'coverage':
      return 'В документе района нет мероприятий, которые охватывают каждую школу раз в несколько лет. Лист можно не заполнять.';
    case 'expected':
      return 'В документе района таблицы ожидаемых результатов нет. Вместо неё программа составит план года по срокам «дорожной карты».';
    default:
      return null;
  }
}

export const indicatorsAreCriteria =
  'Отдельного перечня показателей в документе района нет: показатели двух уровней с источниками информации приведены на листе «Самооценка». Свои показатели с планом и фактом внесите сюда.';

export const indicatorsAreGroups =
  'Документ района только называет группы показателей. Что измерять, выберите на листе «Показатели района»; план по выбранному показателю впишите сюда.';

export const expectedNowhere =
  'В документе района нет ни таблицы ожидаемых результатов, ни «дорожной карты», по которой её можно составить.';

/** @example periodicEventsText([{ section: 'Приложение 1', number: '22.', everyYears: 3 }]) */
export function periodicEventsText(
  events: readonly { readonly section: string; readonly number: string; readonly everyYears: number }[],
): string {
  const places = new Map<string, string[]>();
  for (const { section, number } of events) {
    places.set(section, [...(places.get(section) ?? []), number.replace(/\.$/u, '')]);
  }
  const listed = [...places]
    .map(([section, numbers]) => `${section}, №\u00a0${numbers.join(', ')}`)
    .join('; ');
  return `По документу каждую школу охватывают раз в несколько лет: ${listed}. Для каждого мероприятия и каждой школы нужна своя строка.`;
}

export const planIsPrinted =
  'Показатели взяты из документа района. План проставлен там, где документ устанавливает его на этот год; остальные ячейки плана пусты.';
export const criteriaArePrinted =
  'Критерии и источники информации взяты из документа района. Строки уровня «школа» без кода скопируйте для каждой школы и впишите её код.';
export const decisionsArePrinted =
  'Строки подготовлены по пунктам документа, где названы рекомендации, решения и оценка их эффективности. Впишите рекомендацию, решение и результат; строки без них ошибкой не считаются.';
