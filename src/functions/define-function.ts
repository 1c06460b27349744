/** One definition a function: its id, texts, typed arguments and what answers it. Metadata, association, formulas and the reference are made from it. */
import type { FunctionArgument, Wording } from './function-argument';
import type { FunctionId } from './function-ids';
import type { CellResult, ResultMatrix } from './matrix';

export type FunctionAnswer = CellResult | ResultMatrix;

export interface FunctionParameter extends Pick<
  FunctionArgument<unknown>,
  'description' | 'kind' | 'isOptional'
> {
  readonly name: Wording;
}

interface FunctionTexts {
  /** Never changes: formulas in people's workbooks hold it. */
  readonly id: FunctionId;
  readonly description: Wording;
  /** A formula's arguments as a Russian Excel shows them. */
  readonly example: string;
  /** When the answer is #N/A; absent where there is always one. */
  readonly notAvailable?: string;
  readonly result: {
    readonly type: 'number' | 'string' | 'any';
    readonly dimensionality: 'scalar' | 'matrix';
    /** Headings of the answer's columns, for the reader; one for a single value. */
    readonly columns: readonly string[];
  };
}

export interface FunctionDefinition<R = FunctionAnswer | Promise<FunctionAnswer>> extends FunctionTexts {
  readonly parameters: readonly FunctionParameter[];
  /** Arguments as Excel hands them over. A promise only where a district's profile must be loaded. */
  readonly run: (...values: readonly unknown[]) => R;
}

type Arguments = Readonly<Record<string, FunctionArgument<unknown>>>;

type Given<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends FunctionArgument<infer T> ? T : never;
};

/** What the definition knows and an answer needs. */
interface About<A extends Arguments> {
  readonly columnCount: number;
  /** Names of the arguments as messages quote them. */
  readonly names: { readonly [K in keyof A]: string };
}

/** `arguments`: in the order of the formula, by their English names. */
export function defineFunction<A extends Arguments, R>({
  arguments: kinds,
  run,
  ...texts
}: FunctionTexts & {
  readonly arguments: A;
  readonly run: (given: Given<NoInfer<A>>, about: About<NoInfer<A>>) => R;
}): FunctionDefinition<R> {
  const entries = Object.entries(kinds);
  const names = Object.fromEntries(entries.map(([key, { russianName }]) => [key, russianName]));
  const about = { columnCount: texts.result.columns.length, names } as About<A>;
  return {
    ...texts,
    parameters: entries.map(([en, { russianName, description, kind, isOptional }]) => {
      return { name: { en, ru: russianName }, description, kind, isOptional };
    }),
    run: (...values) => {
      const given = entries.map(([key, { russianName, read }], at) => [key, read(russianName, values[at])]);
      return run(Object.fromEntries(given) as Given<A>, about);
    },
  };
}
