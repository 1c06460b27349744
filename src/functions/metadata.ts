/** The metadata Excel reads: one file a language, from one catalogue. Ids and order are the same in every language. */
import type { FunctionDefinition } from './define-function';
import type { Wording } from './function-argument';

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: string; readonly dimensionality: string };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always `any`: a number may be typed as text, and a blank cell must not become 0. */
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
}

export interface MetadataFile {
  /** Errors in cells are handed over, so that the message can say where they are. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export function functionMetadata(
  catalogue: readonly FunctionDefinition[],
  language: keyof Wording,
): MetadataFile {
  return {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        type: 'any',
        dimensionality: parameter.kind === 'range' ? 'matrix' : 'scalar',
        ...(parameter.isOptional ? { optional: true as const } : {}),
      })),
      result: { type: result.type, dimensionality: result.dimensionality },
    })),
  };
}
