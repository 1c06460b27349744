/** Comments of a sheet that nobody can read: what is written there goes along with the file unseen. */
import { defineCheck, type Finding } from '../finding';
import type { SourceSheet } from '../table/recognise';

declare module '../finding' {
  interface FindingFacts {
    /** `part`: of the file, where they stand. */
    'comments-unreadable': { readonly part: string };
  }
}

export const commentFindings = defineCheck({ 'comments-unreadable': 'warning' });

/** Of any sheet, whether it is a form or not. */
export function checkComments(sheets: readonly SourceSheet[]): readonly Finding[] {
  return sheets.flatMap(({ file, grid }) =>
    (grid.beside?.unreadComments ?? []).map((part) =>
      commentFindings.of('comments-unreadable', { file, sheet: grid.sheet }, { part }),
    ),
  );
}
