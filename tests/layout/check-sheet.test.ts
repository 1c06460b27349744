import type { Finding } from '../../src/core/finding';
import { groupFindings } from '../../src/core/finding-group';
import { finding } from '../finding';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { checkSheet } from '../../src/layout/check-sheet';
import { checkSummary } from '../../src/text/check-text';

const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };
const place = (row: number, column = 6) => ({ sheet: 'Результаты', row, column, field: 'Участников' });
const sum = (row: number): Finding =>
  finding('sum-mismatch', place(row), {
    parts: ['«2»', '«3»', '«4»', '«5»'],
    addends: [4, 10, 20, 10],
    sum: 44,
    total: 'Участников',
    value: 45,
  });
const asText = finding('number-as-text', place(3), { value: '45', number: 45 });
const phone = finding('personal-phone', { sheet: 'Школы', row: 2, column: 1 }, { sample: '8 900 000-00-00' });

const texts = (sheet: SheetModel): string[] =>
  sheet.rows.flatMap((row) => row.cells.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));
const rowsWith = (sheet: SheetModel, text: string) =>
  sheet.rows.filter((row) => row.cells.some((cell) => cell?.value === text));

describe('the sheet of findings', () => {
  it('says out loud that nothing was found', () => {
    const sheet = checkSheet({ heading, findings: [], volume: { sheets: 9, rows: 21, cells: 1205 } });
    expect(texts(sheet)).toContain('Замечаний нет: расхождений в том, что проверялось, не найдено.');
    expect(texts(sheet).join(' ')).toContain('проверено: 9\u00a0листов, 21\u00a0строка, 1205\u00a0ячеек');
    expect(sheet.autoFilter).toBeUndefined();
  });

  it('lists errors before warnings, each with a link to its cell', () => {
    const sheet = checkSheet({ heading, findings: groupFindings([asText, sum(7), sum(4)]), volume: null });
    const links = sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.link ? [cell.link] : [])));
    expect(links).toEqual([
      { sheet: 'Результаты', address: 'G5' },
      { sheet: 'Результаты', address: 'G8' },
      { sheet: 'Результаты', address: 'G4' },
    ]);
  });

  it('merges two cells for a kind, however many of it there are', () => {
    const many = Array.from({ length: 3000 }, (_, row) => (row % 3 === 0 ? asText : sum(row)));
    const sheet = checkSheet({ heading, findings: groupFindings(many), volume: null });
    expect(sheet.rows.length).toBeGreaterThan(2900);
    // The title, the subtitle, the header of the list of kinds, the note on those left out.
    expect(sheet.merges.length).toBeLessThanOrEqual(2 * 2 + 4);
  });

  it('names severity by word and sign, not by colour alone', () => {
    const sheet = checkSheet({ heading, findings: groupFindings([sum(1), asText]), volume: null });
    expect(rowsWith(sheet, '✖ ошибка')).not.toHaveLength(0);
    expect(rowsWith(sheet, '▲ предупреждение')).not.toHaveLength(0);
  });

  it('names the file of a finding in another file and gives it no link', () => {
    const other = finding(
      'required-missing',
      { file: 'Школа 5.xlsx', sheet: 'Школы', row: 1, column: 0 },
      { title: 'Код школы' },
    );
    const sheet = checkSheet({
      heading,
      findings: groupFindings([other]),
      volume: null,
      workbookFile: 'Район.xlsx',
    });
    expect(texts(sheet)).toContain('Школа 5.xlsx, Школы');
    expect(sheet.rows.some((row) => row.cells.some((cell) => cell?.link !== undefined))).toBe(false);
  });

  it('does not copy personal data', () => {
    const sheet = checkSheet({ heading, findings: groupFindings([phone]), volume: null });
    expect(rowsWith(sheet, 'не приводится')).toHaveLength(1);
  });

  it('filters the list from its header down', () => {
    const sheet = checkSheet({ heading, findings: groupFindings([sum(1), asText]), volume: null });
    const header = sheet.autoFilter?.top ?? -1;
    expect(sheet.rows[header]?.cells[5]?.value).toBe('Что не так');
    expect(sheet.print.repeatRows).toEqual({ first: header, last: header });
    expect(sheet.autoFilter?.bottom).toBe(sheet.rows.length - 1);
  });
});

describe('the summary of findings', () => {
  it.each([
    [0, 0, 0, 'Замечаний нет: расхождений в том, что проверялось, не найдено.'],
    [1, 0, 0, 'Найдено: 1\u00a0ошибка.'],
    [0, 5, 0, 'Найдено: 5\u00a0предупреждений. Ошибок нет.'],
    [0, 0, 2, 'Найдено: 2\u00a0замечания для сведения. Ошибок нет.'],
    [21, 2, 11, 'Найдено 34\u00a0замечания: 21\u00a0ошибка, 2\u00a0предупреждения и 11 для сведения.'],
  ])('%d errors, %d warnings, %d notices', (error, warning, info, text) => {
    expect(checkSummary({ error, warning, info })).toBe(text);
  });
});
