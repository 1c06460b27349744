/** The custom functions' metadata file as signatures for the grid's formulas. */
import type { FunctionSignature } from '../host/engine/sheet-engine';

interface MetadataFile {
  readonly functions?: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

export function functionSignatures(metadata: unknown): FunctionSignature[] {
  const { functions = [] } = metadata as MetadataFile;
  return functions.map(({ id, description = '', parameters = [] }) => ({
    id,
    description,
    parameters: parameters.map(({ name, description: detail = '', dimensionality, optional }) => ({
      name,
      detail,
      isMatrix: dimensionality === 'matrix',
      isOptional: optional === true,
    })),
  }));
}
