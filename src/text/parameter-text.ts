/** Parameters of the method in words. */
import type { MethodParameter } from '../core/schema/define-parameter';
import type { ParameterChange, ParameterProblem } from '../core/flags/parameters';
import { structureSentences } from './findings/structure';
import { counted, exactNumberText, parameterForms } from './plural';
import { yesOrNo } from './yes-or-no';

export const annexHeading = 'Изменённые параметры методики';
const shownChanges = 3;

/** Where there is no room for the annex: the first of them, with what the method says. */
export function changedParametersText(changes: readonly ParameterChange[]): string {
  const shown = changes
    .slice(0, shownChanges)
    .map(
      ({ parameter, value }) =>
        `«${parameter.title}» — ${parameterValueText(value)} (по методике ${parameterValueText(parameter.value)})`,
    );
  const rest = changes.length - shown.length;
  const more = rest > 0 ? ` и ещё ${counted(rest, parameterForms)}; все названы в справке района` : '';
  return `Район изменил параметры методики: ${shown.join('; ')}${more}.`;
}

export const annexNote = (count: number, version: string) =>
  `Расчёт выполнен по методике версии ${version}; район заменил ${counted(count, parameterForms)}.`;

/** As it is typed into a cell. */
export function parameterValue(value: MethodParameter['value']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'number' ? exactNumberText(value) : value;
}

export function parameterValueText(value: MethodParameter['value']): string {
  return value === null ? 'не задано' : parameterValue(value);
}

export function limitsText(minimum?: number, maximum?: number): string {
  const [from, to] = [minimum, maximum].map((limit) => (limit === undefined ? null : exactNumberText(limit)));
  if (from !== null && to !== null) return `от ${from} до ${to}`;
  return from !== null ? `не меньше ${from}` : to !== null ? `не больше ${to}` : '';
}

/** Why a value is not taken, and which would be. */
export function unusableParameterText(problem: ParameterProblem): string {
  const facts = { ...problem, value: String(problem.value ?? '') };
  const { what, mend } = structureSentences['parameter-unusable'].text(facts);
  return problem.minimum === null && problem.maximum === null ? what : `${what} ${mend}`;
}
