import type { SheetModel } from '../../src/core/model/sheet-model';
import { flagsSheet } from '../../src/layout/flags-sheet';
import { reportSheet } from '../../src/layout/report-sheet';
import { columnPoints, pagePoints } from '../../src/layout/page';
import { sampleAnalysis } from './sample-analysis';

const sample = sampleAnalysis();
const report = sample.then((analysis) => reportSheet(analysis.report));
const flags = sample.then(({ flags: computed, schools, report: told }) =>
  flagsSheet({
    heading: { districtName: 'Белинский район', reportingDate: '2026-11-20' },
    flags: computed,
    schools,
    told,
  }),
);
const texts = (sheet: SheetModel) =>
  sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );

describe('the report', () => {
  it('has its sections in order and lines to sign', async () => {
    const headings = texts(await report).filter((text) => /^\d\. [А-ЯЁ]/u.test(text));
    expect(headings.slice(0, 8)).toEqual([
      '1. Основание и проверка данных',
      '2. Управленческий цикл по направлениям',
      '3. Результаты оценочных процедур',
      '4. Объективность результатов',
      '5. Низкие результаты и адресная помощь',
      '6. Ход выполнения «дорожной карты»',
      '7. Ожидаемые результаты',
      '8. Показатели, самооценка и решения',
    ]);
    expect(texts(await report)).toEqual(
      expect.arrayContaining(['Руководитель органа управления образованием', '(подпись)']),
    );
  });

  it('leaves room to approve, date and number it, and names who made it and on what data', async () => {
    const all = texts(await report);
    expect(all).toEqual(expect.arrayContaining(['УТВЕРЖДАЮ', '«____» ________________ 20___ г.']));
    expect(all).toContain('Исполнитель: Петрова Анна Сергеевна, методист');
    expect(all.join(' ')).toMatch(/состояние на 20\.11\.2026\. Версия форм — \d+, версия методики — /u);
    expect(all).toContain('Чего не хватает');
  });

  it('numbers its pages at the top from the second on', async () => {
    const { header, headerOnFirstPage, firstPageNumber } = (await report).print;
    expect(header).toMatch(/^&C.*&P$/u);
    expect([headerOnFirstPage, firstPageNumber]).toEqual([false, 1]);
  });

  it('declines the name of the district', async () => {
    expect(texts(await report)).toContain(
      'о муниципальной системе оценки качества образования Белинского района за 2025/2026 учебный год (по состоянию на 20 ноября 2026\u00a0г.)',
    );
  });

  it('draws its charts from numbers that stand in the tables', async () => {
    const sheet = await report;
    expect(sheet.charts.map(({ title }) => title)).toEqual([
      'Рисунок 1 — Успеваемость и качество, %',
      'Рисунок 2 — Мероприятия по направлениям',
    ]);
    for (const { categories, series } of sheet.charts) {
      for (const { values } of series) {
        for (let row = values.top; row <= values.bottom; row++) {
          expect(typeof sheet.rows[row]?.cells[values.left]?.value).toBe('number');
          expect(typeof sheet.rows[row]?.cells[categories.left]?.value).toBe('string');
        }
      }
    }
  });

  it('fits the page, no row higher than Excel allows, every merge inside', async () => {
    for (const sheet of [await report, await flags]) {
      const width = sheet.columns.reduce((sum, column) => sum + columnPoints(column.width), 0);
      expect(width).toBeLessThanOrEqual(pagePoints(sheet.print.orientation));
      for (const { height = 0, cells } of sheet.rows) {
        expect(height).toBeLessThanOrEqual(409);
        expect(cells.length).toBeLessThanOrEqual(sheet.columns.length);
      }
      for (const { top, bottom, right } of sheet.merges) {
        expect(top).toBe(bottom);
        expect(right).toBeLessThan(sheet.columns.length);
      }
    }
  });

  it('gives of each direction the goals and measures that the document names', async () => {
    const said = texts(await report);
    expect(said).toContain(
      'По документу: обеспечение объективности оценки образовательных результатов в рамках конкретной оценочной процедуры; выявление образовательных организаций с необъективными результатами и профилактическая работа с ними и ещё 1.',
    );
    expect(said.join(' ')).toContain(
      'Мониторинг эффективности деятельности руководителей образовательных организаций проводится с целью',
    );
    expect(said.join(' ')).toContain(
      'По документу: определить комплекс мер по сопровождению и поддержке талантливых детей; ',
    );
  });

  it('has as many columns as its tables need, and few merged cells', async () => {
    expect((await report).columns.length).toBeLessThanOrEqual(14);
    expect((await report).merges.length).toBeLessThan(150);
    expect((await flags).merges.length).toBeLessThan(40);
  });

  it('calls a flag a reason to look again, never a violation', async () => {
    const all = [...texts(await report), ...texts(await flags)].join(' ');
    expect(all).toContain('повод');
    expect(all.replaceAll('не доказательство нарушения', '')).not.toMatch(/нарушен/iu);
  });
});

describe('the sheet of flags', () => {
  it('holds every school of the registry in its order', async () => {
    const { schools } = await sample;
    const sheet = await flags;
    const header = sheet.rows.findIndex((row) => row.cells.some((cell) => cell?.value === 'Статус'));
    const names = sheet.rows
      .slice(header + 1, header + 1 + schools.length)
      .map((row) => row.cells.find((cell) => typeof cell?.value === 'string')?.value);
    expect(names).toEqual(schools.map(({ name }) => name));
  });

  it('explains each ground with its own numbers', async () => {
    expect(texts(await flags).join(' ')).toMatch(/Средний балл \d+,\d по \d+\u00a0работам/u);
  });

  it('says so when there is nothing to compute', async () => {
    const { flags: computed, schools, report: told } = await sample;
    const empty = flagsSheet({
      heading: { districtName: null, reportingDate: null },
      flags: { ...computed, schoolYear: null, schools: [] },
      schools,
      told,
    });
    expect(texts(empty).join(' ')).toContain('Признаки не вычислялись');
  });
});
