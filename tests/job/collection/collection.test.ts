/** The whole walk: twenty schools' workbooks are collected, decided, approved, corrected and told of on paper. */
import { serialOf } from '../../../src/core/table/parse-date';
import { everyFinding } from '../../../src/core/finding-group';
import { cellKey } from '../../../src/core/collect/journal';
import { reportDocument } from '../../../src/layout/report/report-document';
import type { Collecting } from '../../../src/job/collection/collecting';
import { bookProblemText, submissionText } from '../../../src/text/collection-text';
import {
  account,
  allFiles,
  bytesOf,
  DistrictBook,
  schoolFiles,
  sumsOver,
  withAnswer,
} from './school-books-fixture';

jest.setTimeout(120_000);

const { disputed } = account;
const taking = (whose: 'school' | 'district') => (found: Collecting) =>
  new Map(
    found.cells.flatMap((cell) => (cell.difference === 'conflict' ? [[cellKey(cell), whose] as const] : [])),
  );
const approval = { order: '145', person: 'Начальник отдела Сидорова О. П.' };

/** What a sound workbook answers, and in place of a disputed value what the district typed. */
function expectedValues(): Record<string, Record<string, number | string>> {
  const values = structuredClone(account.values) as Record<string, Record<string, number | string>>;
  values[disputed.school]![disputed.quantity] = disputed.typed;
  return values;
}

describe('collecting', () => {
  test('the district’s workbook has what the schools sent, and what it typed itself stands until somebody decides', async () => {
    const district = new DistrictBook();
    const { found, matrix } = await district.collect(allFiles());
    expect(await district.values()).toEqual(expectedValues());
    const conflicts = found.cells.filter(({ difference }) => difference === 'conflict');
    expect(conflicts.map(({ school, key, current, sent }) => [school, key, current, sent])).toEqual([
      [disputed.school, disputed.quantity, 1, account.values[disputed.school]![disputed.quantity]],
    ]);
    const silent = matrix.rows.filter(({ submissions }) => submissions.every(({ first }) => first === null));
    expect(silent.map(({ school }) => school)).toEqual(account.missing);
    const marked = matrix.rows.filter(({ submissions }) => submissions.some(({ remarks }) => remarks > 0));
    expect(marked.map(({ school }) => school)).toEqual(account.dirty.slice(0, 2));
  });

  test('the sums over schools are those of the script that filled the workbooks', async () => {
    const district = new DistrictBook();
    await district.collect(allFiles(), { decide: taking('school') });
    expect(sumsOver(await district.values())).toEqual(account.sums);
  });

  test('a file that is not taken is named with its reason, and stops only itself', async () => {
    const { found } = await new DistrictBook().plan([
      ...allFiles(),
      ['чужая.xlsx', bytesOf('edu580101.xlsx')],
    ]);
    const said = [...found.refused].map(([{ file }, problem]) => `${file}: ${bookProblemText(problem)}`);
    expect(said.sort()).toEqual([
      'edu580103.xlsx: та же книга ещё раз: она уже принята из файла «edu580103 (1).xlsx»',
      'edu580118, прошлый год.xlsx: книга сбора «2025», а принимается сбор «2026»',
      'чужая.xlsx: та же книга ещё раз: она уже принята из файла «edu580101.xlsx»',
    ]);
    expect(found.taken).toHaveLength(schoolFiles.length - 2);
  });

  test('sending the same a second time writes nothing, in any order of files', async () => {
    const district = new DistrictBook();
    await district.collect(allFiles());
    const before = await district.values();
    const again = await district.plan(allFiles().reverse());
    expect(again.isNothing).toBe(true);
    expect(again.rows).toEqual({ writes: [], added: [], journal: [] });
    await district.collect(allFiles().reverse());
    expect(await district.values()).toEqual(before);
  });

  test('a decision holds: the same value is not asked about again, another is', async () => {
    const district = new DistrictBook();
    await district.collect(allFiles(), { decide: taking('district') });
    const again = await district.plan(allFiles());
    expect(again.found.cells.filter(({ difference }) => difference === 'conflict')).toEqual([]);
    await district.type(disputed.school, disputed.quantity, 2);
    const edited = await district.plan(allFiles());
    expect(
      edited.found.cells.filter(({ difference }) => difference === 'conflict').map(({ current }) => current),
    ).toEqual([2]);
  });

  test('a value that came from a school is replaced by what the school sends next', async () => {
    const district = new DistrictBook();
    const own = account.values['edu580101']!;
    const [title] = Object.keys(own).filter((name) => name.includes('Билет в будущее'));
    await district.collect(allFiles());
    const other = new DistrictBook(await withAnswer('edu580101.xlsx', title!, 77));
    const { found } = await district.plan([['edu580101 v2.xlsx', other.bytes]]);
    const changed = found.cells.filter(({ difference }) => difference === 'changed');
    expect(changed.map(({ key, current, sent }) => [key, current, sent])).toEqual([[title, own[title!], 77]]);
  });
});

describe('approving', () => {
  test('is refused while a conflict is open', async () => {
    const planned = await new DistrictBook().plan(allFiles(), { approval });
    expect(planned.problem).toMatchObject({ kind: 'disputed' });
    const after = new DistrictBook();
    await after.collect(allFiles());
    expect((await after.plan([], { approval })).problem).toMatchObject({ kind: 'disputed' });
  });

  test('freezes the values; what changes afterwards is a correction with its reason, and papers say so', async () => {
    const district = new DistrictBook();
    const approved = await district.collect(allFiles(), { decide: taking('school'), approval });
    expect(approved.notes).toEqual([
      'Сбор «2026» утверждён 25.11.2026 (Начальник отдела Сидорова О. П., приказ № 145), по 18 из 20, не сдали: Школа № 7, Школа № 18.',
    ]);
    expect((await district.plan([], { approval })).problem).toMatchObject({ kind: 'approved-already' });
    expect((await district.plan(allFiles())).isNothing).toBe(true);

    const title = disputed.quantity;
    const later = await withAnswer('edu580101.xlsx', title, 77);
    expect((await district.plan([['позже.xlsx', later]])).problem).toEqual({ kind: 'reason-needed' });
    const day = serialOf(2026, 12, 25)!;
    const reason = 'Письмо школы от 24.12.2026';
    const corrected = await district.collect([['позже.xlsx', later]], { reason }, day);
    const entries = corrected.rows.journal.filter(({ event }) => event === 'corrected');
    expect(entries.map(({ before, after, reason: why, day: on }) => [before, after, why, on])).toEqual([
      [account.values['edu580101']![title], 77, reason, day],
    ]);
    expect(corrected.notes[0]).toContain('с уточнениями (1\u00a0уточнение)');
    expect((await district.values())['edu580101']![title]).toBe(77);
    const { analysis } = await district.context(day);
    const paper = JSON.stringify(reportDocument(analysis.report));
    expect(paper).toContain('Сбор «2026» утверждён 25.11.2026');
    expect(paper).toContain('с уточнениями (1 уточнение)');
    const row = corrected.matrix.rows.find(({ school }) => school === 'edu580101')!;
    expect(row.submissions.map(({ state }) => state)).toEqual(['received', 'corrected']);
    expect(submissionText(row.submissions[1]!)).toContain('уточнено');
  });

  test('stands on the sheet of collections too, whose lost columns are begun anew', async () => {
    const district = new DistrictBook();
    expect((await district.collectionRows()).at(-1)).toMatchObject({ collection: '2026', order: '' });
    await district.collect(allFiles(), { decide: taking('school'), approval });
    const rows = await district.collectionRows();
    expect(rows).toHaveLength(2);
    expect(rows.at(-1)).toEqual({
      collection: '2026',
      state: 'утверждён',
      approvedOn: serialOf(2026, 11, 25),
      order: '145',
      approver: approval.person,
    });
    const { analysis } = await district.context();
    const found = analysis.findings.filter((group) => group.sheet === 'Сборы');
    // The row of 2025 was approved by hand, without a day and an order.
    expect([...everyFinding(found)].map(({ place }) => place.row)).toEqual([1, 1]);
  });

  test('a collection nobody described gets its row', async () => {
    const district = new DistrictBook();
    await district.describe();
    await district.collect(allFiles(), { decide: taking('school'), approval });
    expect(await district.collectionRows()).toMatchObject([
      { collection: '2026', state: 'утверждён', order: '145', approver: approval.person },
    ]);
  });

  test('a post that approves, named beforehand, stays', async () => {
    const district = new DistrictBook();
    await district.describe({ collection: '2026', approver: 'Начальник отдела' });
    await district.collect(allFiles(), { decide: taking('school'), approval });
    expect(await district.collectionRows()).toMatchObject([{ approver: 'Начальник отдела', order: '145' }]);
  });

  test('a value typed over an approved one is told of until it has a reason', async () => {
    const district = new DistrictBook();
    await district.collect(allFiles(), { decide: taking('school'), approval });
    await district.type('edu580102', disputed.quantity, 55);
    const seen = await district.plan([]);
    expect(seen.unexplained.map(({ school, value }) => [school, value])).toEqual([['edu580102', 55]]);
    expect(seen.notes[0]).toContain('без основания изменено значений: 1');
    await district.collect([], { reason: 'Описка' });
    const after = await district.plan([]);
    expect(after.unexplained).toEqual([]);
    expect(after.notes[0]).toContain('с уточнениями');
  });
});
