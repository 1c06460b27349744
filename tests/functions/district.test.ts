import { rollForward } from '../../src/core/expected/roll-forward';
import { severityOf } from '../../src/core/validation/checks';
import { deadlineEnd } from '../../src/core/calendar/occurrences';
import { parseDeadline } from '../../src/core/calendar/parse-deadline';
import { serialOfIso } from '../../src/core/table/parse-date';
import { loadDistrict } from '../../src/data/districts/index';
import { deadlineWords } from '../../src/data/lexicon/deadline-words';
import { yearWords } from '../../src/data/lexicon/year-words';
import { asyncFailure, blank, column, failure } from './ranges';
import {
  deadlineDefinition,
  expectedDefinition,
  explainDefinition,
  targetDefinition,
} from '../../src/functions/catalogue/district';

const deadlineColumn = deadlineDefinition.run;
const expectedText = expectedDefinition.run;
const explainColumn = explainDefinition.run;
const targetValue = targetDefinition.run;

describe('EXPECTED', () => {
  test('rolls a row of the printed table to any year', async () => {
    expect(await expectedText('Белинский район', 1, 1, 2026)).toBe(
      'Нормативный акт, утверждающий организацию работы по подготовке и проведению государственной итоговой аттестации в Белинском районе согласно Плану-графику Пензенской области на 2027 год',
    );
    expect(await expectedText('Белинский район, Пензенская область', '1', '1.1', '2022')).toMatch(
      /на 2023 год$/u,
    );
  });

  test('finds the direction by its number, id, name or a part of the name that fits one only', async () => {
    const wanted = await expectedText('belinsky', 2, 1, 2026);
    for (const direction of [
      'objectivity',
      'Система обеспечения объективности процедур оценки качества образования',
      'объективности процедур',
    ])
      expect(await expectedText('belinsky', direction, 1, 2026)).toBe(wanted);
  });

  test.each(['belinsky', 'aleksandrovskoye'])('answers for every row of %s as the core does', async (id) => {
    const { expectedResults } = await loadDistrict(id);
    const directions = expectedResults?.directions ?? [];
    const context = { documentYears: expectedResults?.years ?? [], words: yearWords, reportingDate: null };
    expect(directions.length).toBeGreaterThan(7);
    for (const [place, { rows }] of directions.entries()) {
      for (const [at, row] of rows.entries()) {
        const { source, text } = rollForward(row, 2026, context);
        const answer = () => expectedText(id, place + 1, at + 1, 2026);
        if (source === 'check-document') expect((await asyncFailure(answer)).kind).toBe('not-available');
        else if (source === 'proposal')
          expect(await answer()).toBe(`Предложение, проверьте по документу: ${text}`);
        else expect(await answer()).toBe(text ?? '');
      }
    }
  });

  test('an unknown district, direction, row, year and a document without the table are named', async () => {
    const say = async (...values: [unknown, unknown, unknown, unknown]) =>
      asyncFailure(() => expectedText(...values));
    expect(await say('Пензенский район', 1, 1, 2026)).toMatchObject({
      kind: 'not-available',
      message: expect.stringContaining('Есть: «Белинский район»'),
    });
    expect((await say('belinsky', 9, 1, 2026)).message).toContain('нет направления «9»');
    expect((await say('belinsky', 2, 4, 2026)).message).toMatch(/^Строки «4» нет: .* 3\u00a0строки\.$/u);
    expect((await say('kulebaki', 1, 1, 2026)).message).toContain('нет таблицы ожидаемых результатов');
    expect(await say('belinsky', 1, 1, 'скоро')).toEqual({
      kind: 'value',
      message: 'Аргумент «год»: «скоро» — не число.',
    });
    expect((await say('belinsky', 1, 1, 2026.5)).message).toContain('нужно целое число');
    expect((await say(null, 1, 1, 2026)).message).toBe('Не указан аргумент «район».');
  });
});

describe('TARGET', () => {
  test('gives the planned value by code, by words, by series and year', async () => {
    expect(await targetValue('belinsky/T02', 2021, null)).toBe(5);
    expect(await targetValue('педагоги, прошедшие диагностику профкомпетенций', 2021, null)).toBe(5);
    expect(
      await Promise.all([2020, 2021, 2022].map((year) => targetValue('Билет в будущее', year, null))),
    ).toEqual([20, 35, 50]);
    expect(await targetValue('T01', 2021, 'Белинский район')).toBe(30);
  });

  test('nothing is planned for years that the document does not name', async () => {
    expect((await asyncFailure(() => targetValue('belinsky/T02', 2026, null))).kind).toBe('not-available');
    expect(await asyncFailure(() => targetValue('belinsky/T01', 2026, null))).toEqual({
      kind: 'not-available',
      message:
        'На 2026 год документ не устанавливает значение показателя «руководители ОО, участвующие в конкурсе профмастерства».',
    });
  });

  test('words that fit several targets, or none, are said', async () => {
    expect((await asyncFailure(() => targetValue('семинар', 2021, null))).message).toContain('«belinsky/T03');
    expect((await asyncFailure(() => targetValue('T02', 2021, null))).message).toContain('«kulebaki/T02');
    expect((await asyncFailure(() => targetValue('полёты на Луну', 2021, null))).kind).toBe('not-available');
  });
});

describe('DEADLINE', () => {
  test('gives the serial day on which the phrase falls due, as the roadmap does', () => {
    const phrases = ['ежегодно, май', 'сентябрь 2026 г.', 'до 15 сентября 2026 г.', 'II квартал 2026 г.'];
    const expected = phrases.map((phrase) => {
      const end = deadlineEnd(parseDeadline(phrase, deadlineWords), 2026);
      return [end === null ? null : serialOfIso(end)];
    });
    expect(deadlineColumn(column('Срок', ...phrases), 2026)).toEqual([[''], ...expected]);
    // 31 May 2026 is day 46173 of Excel's 1900 system.
    expect(deadlineColumn('ежегодно, май', 2026)).toEqual([[46173]]);
  });

  test('takes a date for its own deadline', () => {
    expect(deadlineColumn(column(46173, 46173 - 365), 2026)).toEqual(column(46173, 'в этом году срока нет'));
  });

  test('says in words why there is no day', () => {
    expect(
      deadlineColumn(
        column('постоянно', 'в соответствии с графиком', '2020 г.', blank, 'когда-нибудь'),
        2026,
      ),
    ).toEqual(
      column(
        'постоянно',
        'по событию: в соответствии с графиком',
        'в этом году срока нет',
        '',
        'срок не прочитан: «когда-нибудь»',
      ),
    );
  });

  test('a single phrase that cannot be read is #N/A', () => {
    expect(failure(() => deadlineColumn('когда-нибудь', 2026))).toMatchObject({
      kind: 'not-available',
      message: expect.stringContaining('Срок «когда-нибудь» не удалось прочитать'),
    });
  });
});

describe('EXPLAIN', () => {
  test('explains every marker without accusing anybody, typed in Latin or Russian letters', () => {
    for (const code of ['F1', 'F2', 'F3', 'F4', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7']) {
      const [[text] = []] = explainColumn(code);
      expect(text).toMatch(new RegExp(`^${code} «`, 'u'));
      expect(text).toContain('а не доказательство нарушения');
    }
    expect(explainColumn('о3')).toEqual(explainColumn('O3'));
  });

  test('explains every finding code', () => {
    const codes = Object.keys(severityOf);
    for (const [text] of explainColumn(column(...codes)))
      expect(text).toMatch(/^[А-ЯЁ«].*раздела «.+»\. .*\.$/u);
  });

  test('explains a finding by the title that stands on the sheet of findings', () => {
    expect(explainColumn('сумма не сходится')).toEqual(explainColumn('sum-mismatch'));
  });

  test('skips a header and blanks, and names a code it does not know', () => {
    expect(explainColumn(column('Код', blank, 'F1'))).toEqual([[''], [''], ...explainColumn('F1')]);
    expect(failure(() => explainColumn('Z9'))).toMatchObject({
      kind: 'not-available',
      message: expect.stringContaining('Есть: F1, F2'),
    });
  });
});
