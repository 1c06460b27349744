import { expectedRecordsOf } from '../../src/core/expected/expected-sheet';
import type { ExpectedRecord } from '../../src/core/expected/expected-table';
import { recognise } from '../../src/core/table/recognise';
import { Tables } from '../../src/core/table/tables';
import { forms } from '../../src/data/forms/forms';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { expectedSheet } from '../../src/layout/expected-sheet';
import { gridOfModel, sampleAnalysis } from './sample-analysis';

const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };
const table = sampleAnalysis().then(({ expected }) => expected!);
const old: ExpectedRecord = {
  row: '1.1',
  year: 2025,
  text: 'Приказ об организации ГИА на 2026 год',
  state: 'done',
  evidence: 'Приказ от 10.09.2025 № 7',
  place: null,
};

async function readBack(existing: readonly ExpectedRecord[]) {
  const sheet = expectedSheet({ heading, table: await table, existing });
  const { tables, findings } = recognise([{ grid: gridOfModel(sheet) }], forms, lexicon);
  return { findings, records: expectedRecordsOf(new Tables(tables, lexicon), lexicon) };
}

describe('the sheet of expected results', () => {
  it('is read back by its own form: texts, states and evidence', async () => {
    const { findings, records } = await readBack([]);
    const expected = await table;
    expect(findings).toEqual([]);
    expect(records).toHaveLength(expected.rows.length);
    expected.rows.forEach((row, index) => {
      expect(records[index]).toMatchObject({
        row: row.number,
        year: 2026,
        text: row.text,
        state: row.state,
        evidence: row.evidence,
      });
    });
  });

  it('carries what stands in the columns of other years', async () => {
    const { records } = await readBack([old]);
    const kept = records.find(({ row, year }) => row === old.row && year === old.year);
    expect(kept).toMatchObject({ text: old.text, state: 'done', evidence: old.evidence });
  });

  it('leaves the cell of a proposal empty and asks in the note', async () => {
    const expected = await table;
    const sheet = expectedSheet({ heading, table: expected, existing: [] });
    const proposal = expected.rows.find(({ action }) => action === 'ask');
    const row = sheet.rows.find(({ cells }) => cells[1]?.value === proposal?.number);
    expect(proposal?.computed).toEqual(expect.any(String));
    expect(row?.cells[2]?.value).toBeNull();
    expect(row?.cells[5]?.value).toContain(`Проверьте, подходит ли текст: «${proposal?.computed}»`);
  });

  it('tells whoever signs it nothing about typing', async () => {
    const sheet = expectedSheet({ heading, table: await table, existing: [] });
    const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    expect(texts.filter((text) => /(?<!\p{L})(?:впишите|кнопк|столб|ячей)/iu.test(text))).toEqual([]);
  });

  it('marks what is overdue by the word and by colour', async () => {
    const sheet = expectedSheet({ heading, table: await table, existing: [] });
    const overdue = sheet.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.value === 'просрочено'));
    expect(overdue.length).toBe((await table).counts.overdue);
    expect(overdue.every((cell) => cell?.style?.color === '9B1C1C')).toBe(true);
  });

  it('repeats its header on every page and freezes it', async () => {
    const sheet = expectedSheet({ heading, table: await table, existing: [] });
    const header = sheet.print.repeatRows?.first ?? -1;
    expect(sheet.rows[header]?.cells.map((cell) => cell?.value)).toEqual([
      'Направление',
      '№',
      2026,
      'Состояние 2026',
      'Подтверждение 2026',
      'Примечание',
    ]);
    expect(sheet.freeze?.rows).toBe(header + 1);
  });
});
