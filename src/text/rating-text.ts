/** Words of the rating of schools. */
import { numberText } from './plural';

export const ratingHeading = (year: number) => `Рейтинг школ за ${year} год`;
export const place = 'Место';
export const school = 'Школа';
export const mean = 'Среднее, из 100';
export const knownOf = 'Показателей';

export function ratingMethod(indicators: readonly string[]): string {
  return `Рейтинга требует документ района; он включён на листе «Параметры». Среднее доль и ответов «есть», которые сообщили сами школы: ${indicators.join('; ')}. Количества не входят — они зависят от размера школы; результаты ВПР и других работ не входят никогда. У школы, которая сообщила не все показатели, места нет.`;
}

export function placeText(place: number | null): string {
  return place === null ? 'нет данных' : numberText(place);
}

export function meanText(mean: number | null): string {
  return mean === null ? '—' : numberText(mean, 1);
}

export function knownText(known: number, of: number): string {
  return `${numberText(known)} из ${numberText(of)}`;
}
