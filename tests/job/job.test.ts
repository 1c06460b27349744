import { unzipSync, zipSync } from 'fflate';
import type { Finding } from '../../src/core/finding';
import type { InlineClient } from '../../src/taskpane/calls/work-client';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { openDocumentWorkbook } from '../stand-in/document/document-workbook';
import { readSheetModel } from '../stand-in/document/read-sheet-model';
import { cleanWorkbook, dirtyWorkbook } from '../browser/workbooks';
import { problemOf, type WorkProblem } from '../../src/job/work-problem';
import { findingText } from '../../src/text/finding-text';
import { problemText } from '../../src/taskpane/problem-text';
import { givenFile, inlineJob } from './inline-job';
import type { BookOverview, BookSheet } from '../../src/job/book-overview';

interface Opened {
  readonly overview: BookOverview;
  readonly findings: readonly Finding[];
}

async function opened(job: InlineClient, files: readonly File[]): Promise<Opened> {
  const findings: Finding[] = [];
  const overview = await job.call('open', { files }, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
  return { overview, findings };
}

function sheetNamed({ sheets }: BookOverview, name: string): BookSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

test('opening a workbook gives its sheets, its findings in two orders and its district', async () => {
  const job = inlineJob();
  const { overview, findings } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  expect(overview.districtName).toBe('Белинский район');
  expect(overview.target).toBe('Район.xlsx');
  expect(overview.counts.error).toBe(1);
  expect(overview.byRule).toHaveLength(findings.length);
  expect(findings[overview.byRule[0] ?? -1]).toMatchObject({
    code: 'sum-mismatch',
    place: { row: 3, column: 5 },
  });
  expect([...overview.bySheet].sort((a, b) => a - b)).toEqual([...findings.keys()]);
});

test('a mend writes the cell, the findings follow, and undo takes it back', async () => {
  const job = inlineJob();
  const { overview, findings } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const index = findings.findIndex(({ code }) => code === 'number-as-text');
  const { place, mend } = findings[index]!;
  const sheet = sheetNamed(overview, 'Результаты').own;
  const cells = [{ row: place.row!, column: place.column!, ...mend! }];
  const mended = await job.call('mend', { cells: [{ sheet, cells }] });
  expect(mended.counts.warning).toBe(overview.counts.warning - 1);
  expect(mended).toMatchObject({ undoDepth: 1, isChanged: true });
  const undone = await job.call('undo', {});
  expect(undone.counts).toEqual(overview.counts);
  expect(undone.undoDepth).toBe(0);
});

test('a mend of a cell that holds something else is refused whole', async () => {
  const job = inlineJob();
  const { overview } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const sheet = sheetNamed(overview, 'Результаты').own;
  const cells = [{ row: 3, column: 5, expected: 12, value: 13 }];
  await expect(job.call('mend', { cells: [{ sheet, cells }] })).rejects.toMatchObject({
    problem: { kind: 'conflicts', conflicts: [{ kind: 'value', found: 77 }] },
  });
  const { id } = sheetNamed(overview, 'Результаты');
  const window = await job.call('window', { sheet: id, top: 3, bottom: 3 });
  expect(window.texts[0]?.[5]).toBe('77');
});

test('filling the expected results writes their sheet and leaves nothing more to write', async () => {
  const job = inlineJob();
  const { overview } = await opened(job, [givenFile('Район.xlsx', await cleanWorkbook())]);
  const toWrite = overview.expected?.lines.filter(({ decision }) => decision === 'write') ?? [];
  expect(toWrite.length).toBeGreaterThan(10);
  const filled = await job.call('fill', { answers: new Map(), isAnew: false });
  expect(filled.written).toEqual(['Ожидаемые результаты']);
  expect(filled.expected?.lines.some(({ decision }) => decision === 'write')).toBe(false);
  const undone = await job.call('undo', {});
  expect(undone.sheets.map(({ name }) => name)).toEqual(overview.sheets.map(({ name }) => name));
});

test('an accepted proposal is written, one that is not stays out', async () => {
  const job = inlineJob();
  const { overview } = await opened(job, [givenFile('Район.xlsx', await cleanWorkbook())]);
  const asked = overview.expected?.lines.filter(({ decision }) => decision === 'ask') ?? [];
  const [first, second] = asked;
  expect(second).toBeDefined();
  const filled = await job.call('fill', {
    answers: new Map([[first!.id, { kind: 'proposed' }]]),
    isAnew: false,
  });
  const decisions = new Map(filled.expected?.lines.map(({ id, decision }) => [id, decision]));
  expect(decisions.get(first!.id)).toBe('same');
  expect(decisions.get(second!.id)).toBe('ask');
});

test('the saved workbook holds the wanted sheets and opens again', async () => {
  const job = inlineJob();
  await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const { bytes, sheets } = await job.call('save', { sheets: ['check', 'report'], answers: new Map() });
  const names = (await (await openXlsx(bytes)).listSheets()).map(({ name }) => name);
  expect(names).toEqual(['Сведения', 'Школы', 'Результаты', 'Проверка', 'Отчёт']);
  expect(sheets.map(({ name }) => name)).toEqual(names);
});

test('the card of a school is a sheet of its own, replaced the next time, taken back and saved', async () => {
  const job = inlineJob();
  const { overview } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const before = overview.sheets.map(({ name }) => name);
  const [first, second] = overview.flags?.schools ?? [];
  const card = await job.call('card', { school: first!.school });
  expect(card).toMatchObject({ written: [`Карточка ${first!.school}`], undoDepth: 1, isChanged: true });
  expect(card.counts).toEqual(overview.counts);
  const other = await job.call('card', { school: second!.school });
  const again = await job.call('card', { school: first!.school });
  const names = [...before, `Карточка ${first!.school}`, `Карточка ${second!.school}`];
  expect(other.sheets.map(({ name }) => name)).toEqual(names);
  expect(again.sheets.map(({ name }) => name)).toEqual(names);
  const { id: sheet } = sheetNamed(again, `Карточка ${first!.school}`);
  const { texts } = await job.call('window', { sheet, top: 0, bottom: 0 });
  expect(texts[0]?.[0]).toBe(`Карточка школы. ${first!.name}`);
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  expect((await (await openXlsx(bytes)).listSheets()).map(({ name }) => name)).toEqual(names);
  for (let change = 0; change < 3; change++) await job.call('undo', {});
  const { sheets } = await job.call('recheck', { sheets: null });
  expect(sheets.map(({ name }) => name)).toEqual(before);
});

test('a person’s own sheet of the card’s name stays', async () => {
  const job = inlineJob();
  const { overview } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const { school } = overview.flags!.schools[0]!;
  const taken = await openDocumentWorkbook(await dirtyWorkbook());
  const own = (await taken.listSheets()).find(({ name }) => name === 'Школы')!;
  const model = { ...(await readSheetModel(taken, own.id)), name: `Карточка ${school}`, isOwn: false };
  const added = await taken.apply([{ kind: 'add-sheet', model }]);
  expect(added.applied).toBe(true);
  await opened(job, [givenFile('Район.xlsx', await taken.save())]);
  const { written } = await job.call('card', { school });
  expect(written).toEqual([`Карточка ${school} (2026)`]);
});

test('two district workbooks at once are a question, not a guess', async () => {
  const files = [givenFile('А.xlsx', await cleanWorkbook()), givenFile('Б.xlsx', await dirtyWorkbook())];
  await expect(inlineJob().call('open', { files })).rejects.toMatchObject({
    problem: { kind: 'several-workbooks', files: ['А.xlsx', 'Б.xlsx'] },
  });
});

test('a file that cannot be read any more is named', async () => {
  const gone = {
    name: 'Была.xlsx',
    size: 10,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  };
  await expect(inlineJob().call('open', { files: [gone] })).rejects.toMatchObject({
    problem: { kind: 'file-gone', file: 'Была.xlsx' },
  });
});

test('the search looks through what, where and how, whatever the case and ё', async () => {
  const job = inlineJob();
  const { findings } = await opened(job, [givenFile('Район.xlsx', await dirtyWorkbook())]);
  const matches = await job.call('search', { text: 'СОХРАНЕНО текст f6' });
  expect(findings.filter((_, index) => matches[index] === 1).map(({ code }) => code)).toEqual([
    'number-as-text',
  ]);
});

test('files that cannot be read are named, and the others are opened', async () => {
  const job = inlineJob();
  const sound = await dirtyWorkbook();
  const parts = unzipSync(sound);
  const cut = { ...parts, 'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet2.xml']!.slice(0, 300) };
  const files = [
    givenFile('не книга.xlsx', new TextEncoder().encode('not a workbook')),
    givenFile('Район.xlsx', sound),
    givenFile('обрезан.xlsx', zipSync(cut)),
  ];
  const { overview } = await opened(job, files);
  expect(overview.target).toBe('Район.xlsx');
  expect([...new Set(overview.sheets.map(({ file }) => file))]).toEqual(['Район.xlsx', 'обрезан.xlsx']);
  expect(overview.refused).toMatchObject([{ file: 'не книга.xlsx' }]);
  const alone = inlineJob().call('open', { files: [files[0]!] });
  await expect(alone).rejects.toMatchObject({ problem: { kind: 'file', file: 'не книга.xlsx' } });
});

test('of files of which none opens each is named with its reason', async () => {
  const given = ['а.xlsx', 'б.xlsx'].map((name) => new File(['не книга'], name));
  const problem = await inlineJob()
    .call('open', { files: given })
    .then(() => null, problemOf);
  expect(problem).toMatchObject({ kind: 'left-out', isAll: true });
  const { title, text } = problemText(problem!, String);
  expect(title).toBe('Файлы не открыты');
  expect(text.match(/Файл «.\.xlsx» не похож/gu)).toHaveLength(2);
});

describe('a workbook with a damaged sheet', () => {
  const part = 'xl/worksheets/sheet2.xml';
  const damaged = async () => {
    const parts = unzipSync(await dirtyWorkbook());
    return givenFile('обрезан.xlsx', zipSync({ ...parts, [part]: halfOf(parts[part]!) }));
  };
  const whole = async () => givenFile('Район.xlsx', await dirtyWorkbook());
  const failure = (call: Promise<unknown>): Promise<WorkProblem> =>
    call.then(() => Promise.reject(new Error('done')), problemOf);

  test('opens with its sound sheets, each checked by itself, and says which is not read', async () => {
    const job = inlineJob();
    const { overview, findings } = await opened(job, [await damaged()]);
    expect(overview).toMatchObject({ refused: [], isOnlyDamaged: true, target: null });
    expect(overview.sheets.map(({ name }) => name)).toEqual(['Сведения', 'Результаты']);
    const [first, ...rest] = findings;
    expect(first).toMatchObject({ code: 'sheet-unreadable', place: { file: 'обрезан.xlsx' } });
    expect(findingText(first!).what).toMatch(
      /^Файл повреждён: не читается лист «Школы» после строки \d+ \(часть «xl\/worksheets\/sheet2\.xml»\)\.$/u,
    );
    expect(overview.counts.error).toBeGreaterThan(0);
    const inWhole = (await opened(inlineJob(), [await whole()])).findings;
    expect(rest.length).toBeGreaterThan(0);
    for (const { code, place } of rest) {
      const { sheet, row, column } = place;
      expect(inWhole).toContainEqual(
        expect.objectContaining({ code, place: expect.objectContaining({ sheet, row, column }) }),
      );
    }
    const shown = overview.sheets.find(({ name }) => name === 'Результаты')!;
    const { texts } = await job.call('window', { sheet: shown.id, top: 0, bottom: 1 });
    expect(texts[0]).toContain('Учебный год');
  });

  test('gives nothing to the results of the files beside it, and stays open after a second look', async () => {
    const job = inlineJob();
    const alone = await opened(inlineJob(), [await whole()]);
    const { overview } = await opened(job, [await whole(), await damaged()]);
    expect(overview).toMatchObject({
      isOnlyDamaged: false,
      target: 'Район.xlsx',
      flags: alone.overview.flags,
    });
    expect(overview.files[1]).toMatchObject({ file: 'обрезан.xlsx', isUnderstood: false });
    expect(overview.files[1]!.text).toMatch(/не читается лист «Школы».*ничего не взято/u);
    const again = await job.call('recheck', { sheets: null });
    expect(again.sheets).toHaveLength(overview.sheets.length);
    expect(again.counts).toEqual(overview.counts);
  });

  test('is never written: saving and adding sheets are refused in words', async () => {
    const job = inlineJob();
    await opened(job, [await damaged()]);
    const calls = [
      job.call('save', { sheets: [], answers: new Map() }),
      job.call('write', { sheets: ['check'], answers: new Map() }),
      job.call('addBlankSheets', { district: 'belinsky', year: 2026, skipExisting: true }),
    ];
    for (const call of calls) {
      const problem = await failure(call);
      expect(problem).toEqual({ kind: 'damaged-workbook', file: 'обрезан.xlsx' });
      expect(problemText(problem, String).text).toMatch(/«обрезан\.xlsx» прочитан не весь.*не станет/u);
    }
  });
});

test('where no sheet is sound, the damage alone is said', async () => {
  const parts = Object.entries(unzipSync(await dirtyWorkbook())).map(
    ([name, bytes]) => [name, name.startsWith('xl/worksheets/') ? halfOf(bytes) : bytes] as const,
  );
  const opening = inlineJob().call('open', {
    files: [givenFile('Р.xlsx', zipSync(Object.fromEntries(parts)))],
  });
  const problem: WorkProblem = await opening.then(() => Promise.reject(new Error('opened')), problemOf);
  expect(problem).toMatchObject({ kind: 'file', file: 'Р.xlsx', problem: { code: 'damaged-part' } });
});

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}
