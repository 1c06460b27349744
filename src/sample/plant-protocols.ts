/** Errors planted in the protocols, as they are met in real ones: each in rows of honest schools. */
import type { FindingCode } from '../core/finding';
import type { CellValue } from '../core/table/grid';
import type { PlantLog } from './plant-log';
import type { ProtocolCell, ProtocolDraft } from './protocol-draft';
import type { SampleSchool } from './sample-schools';

function schoolAt(schools: readonly SampleSchool[], position: number): SampleSchool {
  const school = schools[position];
  if (school === undefined) throw new Error(`The sample has no school ${position}`);
  return school;
}

/** Changes a cell and writes it down. */
function spoil(
  draft: ProtocolDraft,
  log: PlantLog,
  code: FindingCode,
  row: number,
  cell: ProtocolCell | number,
  value: CellValue,
): void {
  draft.set(row, cell, value);
  log.sheet(code, draft.sheetName, draft.address(row, cell));
}

export function plantInRussian(draft: ProtocolDraft, log: PlantLog, schools: readonly SampleSchool[]): void {
  const school = schoolAt(schools, 9);
  const extra = (score = 20) => draft.add({ school, score, journal: 3 });
  spoil(draft, log, 'protocol-total-above-maximum', extra(), 'total', 41);
  spoil(draft, log, 'protocol-total-missing', extra(), 'total', null);
  spoil(draft, log, 'protocol-variant-unreadable', extra(), 'variant', 'болел');
  const absent = extra();
  draft.set(absent, 'variant', 'отсутствовал');
  log.sheet('protocol-absent-with-score', draft.sheetName, draft.address(absent, 'total'));
  const quiet = extra();
  draft.set(quiet, 'variant', 'отсутствовал');
  draft.set(quiet, 'total', null);
  draft.clearItems(quiet);
  const first = draft.rowOf(schoolAt(schools, 10));
  spoil(draft, log, 'protocol-item-above-maximum', first + 1, 6, 5);
  spoil(draft, log, 'protocol-journal-unreadable', first + 2, 'journal', 'зач');
  const blank = draft.rowOf(schoolAt(schools, 11));
  draft.set(blank + 2, 'journal', null);
  draft.set(blank + 3, 'journal', null);
  log.sheet('protocol-journal-blank', draft.sheetName, draft.address(blank + 2, 'journal'));
}

export function plantInMathematics(
  draft: ProtocolDraft,
  log: PlantLog,
  schools: readonly SampleSchool[],
): void {
  const first = draft.rowOf(schoolAt(schools, 10));
  const zero = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((row) => ({
    row: first + row,
    item: zeroItem(draft, first + row),
  }));
  const target = zero.find(({ item }) => item >= 0);
  if (target !== undefined) spoil(draft, log, 'protocol-item-unreadable', target.row, target.item, 'НЕТ');
  draft.set(first + 2, 'sex', 'ж');
  spoil(draft, log, 'protocol-class-spelling', first + 3, 'class', '4 а');
  spoil(draft, log, 'protocol-latin-letters', first + 4, 'class', '4A');
  spoil(draft, log, 'protocol-class-unreadable', first + 5, 'class', 'коррекционный');
  spoil(draft, log, 'protocol-numbers-as-text', first + 6, 0, String(draft.get(first + 6, 0)));
}

/** −1 where the pupil scored in every item. */
function zeroItem(draft: ProtocolDraft, row: number): number {
  return draft.test.items.findIndex((_, item) => draft.get(row, item) === 0);
}

export function plantInRussianOfFive(
  draft: ProtocolDraft,
  log: PlantLog,
  schools: readonly SampleSchool[],
): void {
  const school = schoolAt(schools, 10);
  const first = draft.rowOf(school);
  const score = draft.get(first + 1, 3);
  draft.set(first + 1, 3, score === 3 ? 2 : Number(score) + 1);
  log.sheet('protocol-total-not-sum', draft.sheetName, draft.address(first + 1, 'total'));

  const twice = draft.add({ school, score: 30, journal: 4 });
  draft.set(twice, 'class', draft.get(first, 'class'));
  spoil(draft, log, 'protocol-duplicate-pupil', twice, 'pupil', draft.get(first, 'pupil'));

  const again = draft.repeat(first + 2);
  log.sheet('protocol-duplicate-row', draft.sheetName, draft.address(again, 'pupil'));

  const stranger = draft.add({ school, score: 27, journal: 3 });
  spoil(draft, log, 'protocol-unknown-school', stranger, 'school', `edu580299 | ${school.name}`);

  // Told beside the school's row of the register.
  const renamed = draft.add({ school, score: 25, journal: 4 });
  draft.set(renamed, 'school', `${school.code.replace(/\D+/u, 'sch')} | ${school.name}`);
}
