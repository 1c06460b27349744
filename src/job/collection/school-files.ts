/** The schools' workbooks among the opened files: read once each, compared anew with every change of the district's. */
import type { Analysis } from '../../core/analysis';
import { readSchoolBook, type SchoolBook } from '../../core/collect/read-school-book';
import type { SchoolFile } from '../../core/collect/separate-books';
import type { District } from '../../core/schema/district';
import { loadDistrict } from '../../data/districts/index';
import { reference } from '../reference';
import { districtFiles, districtOf } from '../district-files';
import type { CollectionContext } from './collecting';
import { planInto, type CollectionChoice, type PlannedCollection } from './plan-into';

interface KnownBook {
  readonly grids: readonly unknown[];
  readonly district: District | null;
  readonly book: SchoolBook;
}

export class SchoolFiles {
  private known = new Map<string, KnownBook>();

  /** A file whose sheets are the same objects is not read again. */
  async read(
    files: readonly SchoolFile[],
    district: District | null,
    today: number,
  ): Promise<readonly SchoolBook[]> {
    const read = new Map<string, KnownBook>();
    for (const file of files) {
      const grids = file.sheets.map(({ grid }) => grid);
      const before = this.known.get(file.file);
      const isSame =
        before !== undefined &&
        before.district === district &&
        before.grids.length === grids.length &&
        before.grids.every((grid, at) => grid === grids[at]);
      const own = district ?? (await ownDistrict(file));
      const book = isSame ? before.book : readSchoolBook(file, reference, own, today);
      read.set(file.file, { grids, district, book });
    }
    this.known = read;
    return [...read.values()].map(({ book }) => book);
  }
}

/** Whose document the school's workbook was made from. */
export function ownDistrict({ sheets }: SchoolFile): Promise<District | null> {
  return districtOf(sheets, { ...reference, forms: reference.schoolForms }, loadDistrict);
}

/** Null where no district's workbook is open, or its document asks nothing of schools. */
export function plannedCollection(
  analysis: Analysis,
  books: readonly SchoolBook[],
  today: number,
  choice: CollectionChoice,
): PlannedCollection | null {
  const asks = analysis.district?.quantities.some(({ reportedBy }) => reportedBy === 'school') === true;
  const context = collectionContext(analysis, today);
  if (!asks || context === null) return null;
  const planning = planInto(context, books, choice);
  return planning.kind === 'planned' ? planning.planned : null;
}

/** Null where no one workbook of a district is open. */
export function collectionContext(analysis: Analysis, today: number): CollectionContext | null {
  const [target, ...others] = districtFiles(analysis);
  return target === undefined || others.length > 0 ? null : { analysis, reference, today, target };
}
