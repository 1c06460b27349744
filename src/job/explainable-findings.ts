/** Of an analysis what may be explained: all of it, or what a person means by naming a cell. */
import type { Analysis } from '../core/analysis';
import { mayBeExplained, type Finding } from '../core/finding';
import { everyFinding } from '../core/finding-group';
import { cellAddress } from '../core/table/grid';
import { normaliseLabel } from '../core/table/normalise-label';
import { findingTitle } from '../text/finding-title';

export function explainableFindings({ findings }: Pick<Analysis, 'findings'>): readonly Finding[] {
  return everyFinding(findings).filter(mayBeExplained);
}

/** `about`: the name of the kind that is meant, where the cell has several. */
export interface NamedCell {
  readonly sheet: string;
  readonly address: string;
  readonly about: string | null;
}

/** What may be explained there, and whether the cell has errors, which may not. */
export function explainableAt(
  { findings }: Pick<Analysis, 'findings'>,
  { sheet, address, about }: NamedCell,
): { readonly found: readonly Finding[]; readonly hasErrors: boolean } {
  const isSame = (left: string, right: string) => normaliseLabel(left) === normaliseLabel(right);
  const here = everyFinding(findings).filter(
    ({ place }) =>
      isSame(place.sheet ?? '', sheet) &&
      place.row !== undefined &&
      cellAddress(place.row, place.column ?? 0) === address,
  );
  const open = here.filter(mayBeExplained);
  return {
    found: open.filter(({ code }) => about === null || isSame(findingTitle(code), about)),
    hasErrors: here.length > open.length,
  };
}
