/** Collecting: so many schools' workbooks of one district read from their bytes, checked, compared and written into its workbook. */
import { analyze } from '../../src/core/analyze';
import { separateBooks } from '../../src/core/collect/separate-books';
import type { SourceSheet } from '../../src/core/table/recognise';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { readBooks } from '../../src/job/collection/collecting';
import { collectionResults, planInto } from '../../src/job/collection/plan-into';
import { putResults } from '../../src/job/put-results';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { megabytes, timed, type Figure } from './figure';
import { districtBook, filledBooks, target, today } from './school-books';

export async function benchCollection(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [count, goalSeconds] of [
    [60, 20],
    [630, 60],
  ] as const) {
    const district = await districtBook(count);
    const files = await filledBooks(count);
    const { seconds, peakBytes } = await timed(() => collect(district, files), count > 100 ? 1 : 3);
    figures.push({
      name: `${count} schools’ workbooks collected`,
      value: `${seconds.toFixed(1)} s, ${megabytes(peakBytes)}`,
      ratio: seconds / goalSeconds,
      goal: `≤ 1 × ${goalSeconds} s`,
    });
  }
  return figures;
}

async function collect(
  district: Uint8Array,
  files: readonly (readonly [string, Uint8Array])[],
): Promise<void> {
  const book = await openXlsx(district, { file: target });
  const own = await sheetsOf(book, target);
  const schools: SourceSheet[] = [];
  for (const [name, bytes] of files)
    schools.push(...(await sheetsOf(await openXlsx(bytes, { file: name }), name)));
  const analysis = analyze({
    sheets: own,
    reference,
    district: await loadDistrict('belinsky'),
    today,
    year: null,
  });
  const context = { analysis, reference, today, target };
  const books = readBooks(separateBooks(schools, reference).schools, context);
  const choice = { collection: null, decide: () => new Map(), reason: '', approval: null };
  const planning = planInto(context, books, choice);
  if (planning.kind !== 'planned' || planning.planned.found.taken.length !== files.length)
    throw new Error('Not every workbook was taken');
  const outcome = await putResults(book, target, collectionResults(planning.planned, context));
  if (!outcome.applied) throw new Error('The district’s workbook took nothing');
  await book.save();
}

async function sheetsOf(book: Awaited<ReturnType<typeof openXlsx>>, file: string): Promise<SourceSheet[]> {
  const sheets: SourceSheet[] = [];
  for (const { id } of await book.listSheets()) sheets.push({ file, grid: await book.readSheet(id) });
  return sheets;
}
