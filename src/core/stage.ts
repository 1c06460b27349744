/** The stages of the flow: each reads the tables it names, and is run again only where these or its other inputs changed. */
import type { Memory } from './memory';
import type { Lexicon } from './schema/lexicon';
import type { Reads, Tables } from './table/tables';

/** A stage is given the forms and columns it names and no others: what it reads cannot change behind its back. */
export type Stage = <T>(
  name: string,
  reads: readonly Reads[],
  inputs: readonly unknown[],
  run: (seen: Tables) => T,
) => T;

/** The stages over the tables of a run, each of which reads them with the lexicon. */
export function stagesOver(tables: Tables, lexicon: Lexicon, memory: Memory): Stage {
  return (name, reads, inputs, run) => {
    const seen = tables.limitedTo(reads);
    return memory.recall(name, [...seen.all, ...inputs, lexicon], () => run(seen));
  };
}
