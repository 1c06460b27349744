/** Runs every check; after an edit, only those parts whose answer the edit can change. */
import type { Found } from '../finding';
import type { Memory } from '../memory';
import type { CheckContext, CrossSheetCheck, SheetCheck } from './check';
import { crossSheetChecks, sheetChecks } from './checks';

type SheetContext = Pick<CheckContext, 'tables' | 'lexicon'>;

export function validate(context: CheckContext, memory: Memory): readonly Found[] {
  return [
    ...checkEachSheet(context, memory),
    ...crossSheetChecks.flatMap((check) => checkAcross(check, context, memory)),
  ];
}

export function checkEachSheet(context: SheetContext, memory: Memory): readonly Found[] {
  return context.tables.all.flatMap((table) =>
    sheetChecks.flatMap((check) => checkSheet(check, table, context, memory)),
  );
}

export function checkSheet(
  { id, parts }: SheetCheck,
  table: SheetContext['tables']['all'][number],
  context: SheetContext,
  memory: Memory,
): readonly Found[] {
  return parts(table).flatMap(({ columns, run }) => {
    const seen = context.tables.narrowed(table, columns);
    const stage = `check ${id} ${table.file} ${table.grid.sheet} ${columns.join()}`;
    return memory.recall(stage, [seen, context.lexicon], () => run(seen, context));
  });
}

export function checkAcross(check: CrossSheetCheck, context: CheckContext, memory: Memory): readonly Found[] {
  const { tables, ...others } = context;
  const parts = 'parts' in check ? check.parts(context) : [{ ...check, id: '' }];
  return parts.flatMap(({ id, reads, run }) => {
    const read = reads === 'all' ? tables : tables.limitedTo(reads);
    return memory.recall(`check ${check.id} ${id}`, [...read.all, ...Object.values(others)], () =>
      run({ ...others, tables: read }),
    );
  });
}
