/** Runs every check; after an edit, only those whose answer the edit can change. */
import type { Found } from '../finding';
import type { Memory } from '../memory';
import type { CheckContext } from './check';
import { crossSheetChecks, sheetChecks } from './checks';

export function validate(context: CheckContext, memory: Memory): readonly Found[] {
  const { tables, ...others } = context;
  const acrossSheets = crossSheetChecks.flatMap((check) => {
    const read = check.forms === 'all' ? tables : tables.limitedTo(check.forms);
    return memory.recall(`check ${check.id}`, [...read.all, ...Object.values(others)], () =>
      check.run({ ...others, tables: read }),
    );
  });
  return [...checkEachSheet(context, memory), ...acrossSheets];
}

export function checkEachSheet(
  context: Pick<CheckContext, 'tables' | 'lexicon'>,
  memory: Memory,
): readonly Found[] {
  return context.tables.all.flatMap((table) =>
    sheetChecks.flatMap((check) =>
      memory.recall(`check ${check.id} ${table.file} ${table.grid.sheet}`, [table, context.lexicon], () =>
        check.run(table, context),
      ),
    ),
  );
}
