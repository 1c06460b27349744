/** The parameters table as a function's last argument: the district's own values over the method's, or an error with the row. */
import { parameterOverrides } from '../core/flags/flag-sheets';
import { parametersFrom, type FlagsParameters, type ParameterValue } from '../core/flags/parameters';
import { Tables } from '../core/table/tables';
import { parameters as parametersForm } from '../data/forms/rechecks';
import { lexicon } from '../data/lexicon/lexicon';
import { method } from '../data/methods/method';
import { parameterColumns } from '../text/function-text-answers';
import { valueError } from './function-error';
import { cellAt, filledArgument, isBlank, needColumns, textAt, type Argument } from './matrix';
import { readArgumentTable } from './table-argument';

/** Without the argument, the method's own values. */
export function parametersArgument(name: string, value: unknown): FlagsParameters {
  const source = filledArgument(name, value);
  const overrides = source === null ? new Map<string, ParameterValue>() : overridesIn(source);
  const { parameters, problems } = parametersFrom(method, overrides, lexicon);
  const [problem] = problems;
  if (problem !== undefined) throw valueError({ code: 'parameter', argument: name, problem });
  return parameters;
}

/** The sheet of parameters with its header; or two columns without one: what and its value. */
function overridesIn(source: Argument): ReadonlyMap<string, ParameterValue> {
  const table = readArgumentTable(source, parametersForm);
  if (table !== null) return parameterOverrides(new Tables([table], lexicon));
  needColumns(source, parameterColumns);
  const overrides = new Map<string, ParameterValue>();
  for (let row = 0; row < source.filledRows; row++) {
    const id = textAt(source, row, 0);
    const text = textAt(source, row, 1);
    const cell = cellAt(source, row, 1);
    if (id === '' || isBlank(cell)) continue;
    overrides.set(id, typeof cell === 'number' || typeof cell === 'boolean' ? cell : text);
  }
  return overrides;
}
