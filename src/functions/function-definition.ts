/** What a custom function is to its readers: names, descriptions in two languages, arguments and the columns of its answer. */

export interface Wording {
  readonly en: string;
  readonly ru: string;
}

/** `range`: cells of one table; `value`: one number, text or date. */
export type ParameterKind = 'range' | 'value';

export interface FunctionParameter {
  /** Without blanks, so that Excel can show it in the formula's hint. */
  readonly name: Wording;
  readonly description: Wording;
  readonly kind: ParameterKind;
  readonly isOptional?: boolean;
}

export interface FunctionDefinition {
  /** Never changes: formulas in people's workbooks hold it. */
  readonly id: string;
  readonly description: Wording;
  readonly parameters: readonly FunctionParameter[];
  readonly result: {
    readonly type: 'number' | 'string' | 'any';
    readonly dimensionality: 'scalar' | 'matrix';
    /** Headings of the answer's columns, for the reader; one for a single value. */
    readonly columns: readonly string[];
  };
}

/** The Russian name of an argument, as messages quote it. */
export function parameterName(definition: FunctionDefinition, index: number): string {
  const parameter = definition.parameters[index];
  if (parameter === undefined) throw new Error(`${definition.id} has no argument ${index}`);
  return parameter.name.ru;
}

/** The parameters table, the last argument of every function that has defaults. */
export const parametersParameter: FunctionParameter = {
  name: { en: 'parameters', ru: 'параметры' },
  description: {
    en: 'Table of method parameters (sheet «Параметры»); without it, the defaults.',
    ru: 'Таблица с листа «Параметры»; если не указана, действуют значения по умолчанию.',
  },
  kind: 'range',
  isOptional: true,
};
