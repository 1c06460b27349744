/** The sentences of a school's card: how to read its figures, what was asked and answered, where data did not suffice. */
import type { FewDataMarker, MarkerResult, Outcome } from '../core/flags/flag';
import type { LowResultRow } from '../core/flags/low-result';
import type { MarkerId } from '../core/flags/marker-facts';
import type { FlagsParameters } from '../core/flags/parameters';
import { closed } from './findings/sentences';
import { outcomeName } from './flag-text';
import {
  counted,
  numberText,
  participantGenitive,
  percentText,
  plural,
  type PluralForms,
  workGenitive,
} from './plural';
import { listWithAnd, testNames } from './test-name';

export const cardKind = 'Карточка школы';

/** Said once, so that no ground has to repeat it. */
export const cardNotice =
  'Результаты ВПР не предназначены для оценки работы школ и учителей (письмо Рособрнадзора от 18.04.2025 №\u00a002-86). Признак — повод для перепроверки или помощи школе, а не доказательство нарушения.';

export const resultsNote =
  'Качество — доля «4» и «5»; район — все школы вместе, включая эту; год назад работу писали другие ученики. Где отметок не ставят, вместо доли «2» — доля не преодолевших минимум. Прочерк — нет данных.';

const shownOutcomes: readonly Outcome[] = ['flag', 'attention', 'clear', 'few-data', 'not-computed'];

/** How many answers of each kind stand behind the status. Empty where nothing was asked. */
export function answersText(markers: readonly MarkerResult[]): string {
  if (markers.length === 0) return '';
  const parts = shownOutcomes.flatMap((outcome) => {
    const answers = markers.filter((marker) => marker.outcome === outcome);
    return answers.length === 0 ? [] : [`${outcomeName(outcome)} —\u00a0${countText(answers)}`];
  });
  return `Всего проверок по работам и признакам — ${numberText(markers.length)}: ${parts.join(', ')}.`;
}

function countText(answers: readonly MarkerResult[]): string {
  const rough = answers.filter(({ approximate }) => approximate).length;
  const reservation = rough === 0 ? '' : ` (из них ориентировочных\u00a0— ${numberText(rough)})`;
  return `${numberText(answers.length)}${reservation}`;
}

/** Which markers lacked works, how many there were at most and how many it takes. Empty where none did. */
export function lackText(markers: readonly MarkerResult[]): string {
  const lacks = new Map<string, { marker: FewDataMarker; ids: MarkerId[] }>();
  for (const marker of markers) {
    if (marker.outcome !== 'few-data') continue;
    const kind = `${marker.counted} ${marker.needed}`;
    const known = lacks.get(kind);
    if (known === undefined) lacks.set(kind, { marker, ids: [marker.marker] });
    else {
      if (!known.ids.includes(marker.marker)) known.ids.push(marker.marker);
      if (marker.n > known.marker.n) known.marker = marker;
    }
  }
  if (lacks.size === 0) return '';
  const parts = [...lacks.values()].map(({ marker, ids }) => {
    const rules = `${plural(ids.length, { one: 'признака', few: 'признаков', many: 'признаков', other: 'признака' })} ${listWithAnd([...ids].sort())}`;
    return `для ${rules} нужно не меньше ${counted(marker.needed, neededForms(marker.counted))}, а в школе их не больше ${numberText(marker.n)}`;
  });
  return `Мало данных по отдельным работам: ${parts.join('; ')}.`;
}

/** After «не меньше». */
function neededForms(kind: FewDataMarker['counted']): PluralForms {
  switch (kind) {
    case 'works':
      return workGenitive;
    case 'pairs':
      return {
        one: 'пары «работа — отметка в журнале»',
        few: 'пар «работа — отметка в журнале»',
        many: 'пар «работа — отметка в журнале»',
        other: 'пары «работа — отметка в журнале»',
      };
    case 'works-near-cuts':
      return {
        one: 'работы у границ отметок',
        few: 'работ у границ отметок',
        many: 'работ у границ отметок',
        other: 'работы у границ отметок',
      };
    case 'rechecked-works':
      return {
        one: 'перепроверенной работы',
        few: 'перепроверенных работ',
        many: 'перепроверенных работ',
        other: 'перепроверенной работы',
      };
  }
}

export function lowResultRuleText({ sharePercent, minimum }: FlagsParameters['lowResults']): string {
  return `Результат считается низким, если не меньше ${percentText(sharePercent)} участников получили «2» или не преодолели минимум. Для вывода нужно не меньше ${counted(minimum, participantGenitive)}.`;
}

/** The procedures that need no row of their own. */
export function calmRowsText(rows: readonly LowResultRow[]): string[] {
  const named = (state: LowResultRow['state']) =>
    testNames(rows.filter((row) => row.state === state).map(({ key }) => ({ ...key, level: '' })));
  const calm = named('not-low');
  const unconfirmed = named('unconfirmed');
  const few = named('few-data');
  return [
    ...(calm === '' ? [] : [`Порог не достигнут: ${calm}.`]),
    ...(unconfirmed === ''
      ? []
      : [`Порог не достигнут, но результат не подтверждён — есть признаки: ${unconfirmed}.`]),
    ...(few === '' ? [] : [`Мало данных, чтобы судить: ${few}.`]),
  ];
}

export interface EventName {
  readonly number: string;
  readonly text: string;
}

/** Under a table that is too long for the one page of a card. */
export function shownRowsText(shown: number, all: number): string {
  if (shown > 0)
    return `Показано строк: ${numberText(shown)} из ${numberText(all)}; остальные есть у муниципального координатора.`;
  return `Расчёт по каждой работе есть у муниципального координатора (строк: ${numberText(all)}).`;
}

const longestEvent = 80;

/** As much of an event's text as tells it from the others. */
function briefEvent(text: string): string {
  if (text.length <= longestEvent) return text;
  const kept = text.slice(0, text.lastIndexOf(' ', longestEvent));
  return `${kept.replace(/[\s,;:·–-]+$/u, '')}…`;
}

/** «22. Участие …; 23. …», numbered as on the sheet of the roadmap. */
export function eventsText(events: readonly EventName[]): string {
  const named = events.map(({ number, text }) =>
    `${number.replace(/\.$/u, '')}. ${briefEvent(text)}`.replace(/\.$/u, ''),
  );
  return closed(named.join('; '));
}

/** Where their texts find no room: «№ 22, 23, 26 «дорожной карты».» */
export function eventNumbersText(events: readonly EventName[]): string {
  return `№\u00a0${events.map(({ number }) => number.replace(/\.$/u, '')).join(', ')} «дорожной карты».`;
}

export function noAdviceText(hasFewData: boolean): string {
  return hasFewData ? 'Отдельных рекомендаций нет: для выводов мало данных.' : 'Отдельных рекомендаций нет.';
}

export const schoolCode = (code: string) => `код ${code}`;
export const headOfSchool = 'Руководитель школы';
export const acquainted = 'ознакомлен(а)';
export const date = 'дата';
export const cardResults = 'Результаты школы и района';
export const noCardResults = 'Результатов школы за отчётный учебный год нет, поэтому выводов по ним нет.';
export const noMarkersComputed = 'Признаки не вычислялись.';
export const objectivityHeading = 'Объективность';
export const recommendationsHeading = 'Рекомендации';
export const coverageHeading = 'Мероприятия «дорожной карты», которые охватывают каждую школу';
export const cardSheetTitle = (code: string) => `Карточка ${code}`;
