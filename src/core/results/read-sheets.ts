/** The sheets of a run, read once each: protocols and summary reports apart, the rest as tables of the forms. */
import type { Finding } from '../finding';
import type { Memory } from '../memory';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { readTable } from '../table/read-table';
import { byFile, recognise, type SourceSheet } from '../table/recognise';
import { sharingParts, type TableReading } from '../table/table-reading';
import { Tables } from '../table/tables';
import { mergeSeparated, separateSheets, type ResultWords, type SeparatedSheets } from './separate-sheets';

export interface ReadSheets {
  readonly tables: Tables;
  readonly separated: SeparatedSheets;
  /** Sheets that are nothing the product knows. */
  readonly others: readonly SourceSheet[];
  readonly findings: readonly Finding[];
}

interface Words {
  readonly forms: readonly Form[];
  readonly lexicon: Lexicon;
  readonly resultWords: ResultWords;
}

/** A sheet whose grid is the same object as before gives the same table; `known` spares reading its columns again. */
export function readSheets(
  sheets: readonly SourceSheet[],
  { forms, lexicon, resultWords }: Words,
  memory: Memory,
  known: Tables | undefined,
): ReadSheets {
  const separated = mergeSeparated(
    [...byFile(sheets)].map(([file, own]) =>
      memory.recall(`sheets of ${file}`, [...own.map(({ grid }) => grid), resultWords], () =>
        separateSheets(own, resultWords),
      ),
    ),
  );
  const { tables, findings, others } = recognise(separated.rest, forms, lexicon, (grid, form, file) =>
    memory.recall<TableReading>(`table ${form.id} of ${file}`, [grid, form, lexicon], (last) =>
      sharingParts(readTable(grid, form, lexicon, file), last),
    ),
  );
  const all = new Tables(tables, lexicon, known);
  all.letGo();
  return { tables: all, separated, others, findings };
}
