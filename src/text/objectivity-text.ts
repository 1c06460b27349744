/** Sentences about objectivity in the municipality as a whole. */
import type { ComputedMarker, FederalIndex } from '../core/flags/flag';
import type { ObjectivityFacts } from '../core/report/report-facts';
import { schoolYearText } from './date-text';
import { markerName } from './flags/marker-names';
import { counted, numberText, percentText, schoolForms } from './plural';
import { testName } from './test-name';

/** «В 2024/2025 учебном году индекс был 95,0 %.»; null where the index of no earlier year is known. */
export function earlierIndexSentence(earlier: readonly FederalIndex[]): string | null {
  const before = earlier.find(({ index }) => index !== null);
  if (before === undefined || before.index === null) return null;
  return `В ${schoolYearText(before.schoolYear)} учебном году индекс был ${percentText(before.index, 1)}.`;
}

/** «F2 «Несоответствие школьным отметкам»: ВПР, 4 класс, математика». */
export function markerReason({ marker, key }: Pick<ComputedMarker, 'marker' | 'key'>): string {
  return `${marker} «${markerName(marker)}»: ${testName(key)}`;
}

export function statusSentence({ statuses, clearWithFlags }: ObjectivityFacts): string {
  const { priority, attention, clear, 'few-data': few } = statuses;
  const parts = [
    priority > 0 ? `в первую очередь на перепроверку — ${counted(priority, schoolForms)}` : null,
    attention > 0 ? `обратить внимание — ${counted(attention, schoolForms)}` : null,
    clear > 0 ? clearText(clear, clearWithFlags) : null,
    few > 0 ? `мало данных — ${counted(few, schoolForms)}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Признаки не вычислялись: результатов нет.';
  const note =
    few > 0
      ? ' «Мало данных» не значит «всё хорошо»: при малом числе работ признаки надёжно не вычислить.'
      : '';
  return `По совокупности признаков: ${parts.join('; ')}.${note}`;
}

function clearText(schools: number, withFlags: number): string {
  if (withFlags === 0) return `признаков не выявлено — ${counted(schools, schoolForms)}`;
  return `учитываемых признаков не выявлено — ${counted(schools, schoolForms)} (у ${numberText(withFlags)} из них признаки есть, но в статусе школы не учитываются)`;
}

export const objectivityHeading = (number: number) => `${number}. Объективность результатов`;
export const recheckCaption = 'Перечень школ на перепроверку';
export const secondYear = (rules: readonly string[]) => `второй год подряд: ${rules.join(', ')}`;
export const cutsNote =
  'Так бывает, например, когда баллы у границы округляют вверх сразу во многих школах: на фоне друг друга такие школы не выделяются, видно это только рядом с соседними баллами. Это повод обсудить критерии проверки, а не упрёк какой-либо школе.';
export const markersCaption = 'Признаки федеральной методики';
