/** Errors that no good workbook can hold: files that are analysed apart. */
import type { District } from '../core/schema/district';
import type { SheetModel } from '../core/model/sheet-model';
import { propertySheet } from '../layout/property-sheet';
import { detailValues, formOf, type WorkbookDrafts } from './district-workbook';
import { plainSheet } from './plain-sheet';
import { draftOf } from './plant-registry';
import type { PlantedError, SampleRun } from './sample';
import { SheetDraft } from './sheet-draft';

export interface SeparateRuns {
  readonly runs: readonly SampleRun[];
  readonly errors: readonly PlantedError[];
}

export function separateRuns(district: District, drafts: WorkbookDrafts): SeparateRuns {
  const holidays = plainSheet(
    'График',
    [
      ['Кабинет', 'Понедельник', 'Вторник'],
      ['12', 'уборка', 'собрание'],
      ['14', 'собрание', 'уборка'],
    ],
    0,
    [12, 16, 16],
  );
  const schools = goodSchools(drafts);
  const run = (id: string, title: string, name: string, sheets: readonly SheetModel[]): SampleRun => ({
    id,
    title,
    files: [{ name, sheets }],
  });
  const timetable = 'График кабинетов.xlsx';
  const halfDone = 'Книга без результатов.xlsx';
  const neighbour = 'Книга с опиской в районе.xlsx';
  const districtRow = formOf('details').fields.findIndex(({ name }) => name === 'district') + 2;
  const misspelled = new Map(detailValues(district)).set('district', 'Белинкий раён');
  return {
    runs: [
      run('unknown-file', 'Файл, в котором нет ни одной формы', timetable, [holidays]),
      run('half-done', 'Книга без листа «Результаты»', halfDone, [details(detailValues(district)), schools]),
      run('unknown-district', 'Книга с опиской в названии района', neighbour, [
        details(misspelled),
        schools,
        oneResult(drafts),
      ]),
    ],
    errors: [
      { code: 'no-known-sheet', run: 'unknown-file', file: timetable, sheet: null, cell: null },
      { code: 'sheet-missing', run: 'half-done', file: halfDone, sheet: null, cell: null },
      {
        code: 'unknown-district',
        run: 'unknown-district',
        file: neighbour,
        sheet: formOf('details').title,
        cell: `B${districtRow}`,
      },
    ],
  };
}

function details(values: ReturnType<typeof detailValues>): SheetModel {
  return { ...propertySheet(formOf('details'), values), isProtected: false };
}

/** The first schools: those of the main workbook that nothing was planted in. */
function goodSchools(drafts: WorkbookDrafts): SheetModel {
  const form = formOf('schools');
  const source = draftOf(drafts, 'schools');
  const draft = new SheetDraft(form);
  for (let row = 0; row < 5; row++) {
    draft.add(Object.fromEntries(form.fields.map(({ name }) => [name, source.get(row, name)])));
  }
  return draft.model();
}

function oneResult(drafts: WorkbookDrafts): SheetModel {
  const form = formOf('results');
  const source = draftOf(drafts, 'results');
  const draft = new SheetDraft(form);
  draft.add(Object.fromEntries(form.fields.map(({ name }) => [name, source.get(0, name)])));
  return draft.model();
}
