/** Sentences of the management cycle by directions: what the document asks for, what is there on the reporting date. */
import type { DecisionCounts } from '../core/report/decision-facts';
import type { StateCounts } from '../core/roadmap/state-counts';
import type { CycleComponent } from '../core/schema/passport';
import { closed } from './findings/sentences';
import { counted, indicatorGenitive, numberText } from './plural';

export const cyclesHeading = (number: number) => `${number}. Управленческий цикл по направлениям`;
export const stage = 'Этап';
export const stageContent = 'По документу района и на отчётную дату';
export const noCycles = 'Документ района не указан, поэтому управленческий цикл не рассматривался.';

const stageNames: Readonly<Record<CycleComponent, string>> = {
  goals: 'Цели',
  indicators: 'Показатели',
  collection: 'Сбор данных',
  monitoring: 'Мониторинг',
  analysis: 'Анализ',
  recommendations: 'Рекомендации',
  decisions: 'Решения',
  effectiveness: 'Эффект',
};
export const stageName = (component: CycleComponent): string => stageNames[component];

/** What the document itself says, the first of it. */
export function documentSays(texts: readonly string[], shown: readonly string[]): string {
  const more = texts.length - shown.length;
  const rest = more > 0 ? ` и ещё ${numberText(more)}` : '';
  return closed(`По документу: ${shown.map((text) => text.replace(/[\s;.,:]+$/u, '')).join('; ')}${rest}`);
}

export function indicatorsSaid(all: number, withValue: number, met: number, missed: number): string {
  if (all === 0) return 'Показателей в документе нет.';
  const reached =
    met + missed === 0 ? '' : `; план достигнут по ${numberText(met)}, не достигнут по ${numberText(missed)}`;
  return `Показателей — ${numberText(all)}, значение за год есть у ${numberText(withValue)}${reached}.`;
}

export function monitoringSaid({ total, done, overdue, 'no-data': unknown }: StateCounts): string {
  if (total === 0) return 'Мероприятий на год нет.';
  const parts = [
    `выполнено — ${numberText(done)}`,
    overdue === 0 ? null : `просрочено — ${numberText(overdue)}`,
    unknown === 0 ? null : `нет данных — ${numberText(unknown)}`,
  ].filter((part) => part !== null);
  return `Мероприятий года — ${numberText(total)}: ${parts.join(', ')}.`;
}

export const missedSaid = (indicators: readonly string[]) =>
  closed(`План не достигнут: ${indicators.join('; ')}`);
export const sentSaid = (sent: number, asked: number) =>
  `Данные поступили по ${numberText(sent)} из ${counted(asked, indicatorGenitive)} с планом или значением.`;
export const adviceSaid = (advice: readonly string[]) => advice.join(' ');

export function decisionsSaid({ recommended, decided, 'with-effect': effect }: DecisionCounts): string {
  return `Рекомендации без решения — ${numberText(recommended)}, принято решений — ${numberText(decided + effect)}.`;
}
export const effectSaid = ({ 'with-effect': effect, overdue }: DecisionCounts) =>
  `Результат известен по ${numberText(effect)}${overdue === 0 ? '' : `, срок прошёл без результата — ${numberText(overdue)}`}.`;
export const nothingKnown = 'Нет данных.';
