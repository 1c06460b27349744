import { gridFromRows } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { orderFacts } from '../../src/core/report/order-facts';
import { orderDocument } from '../../src/layout/order-document';
import { resultSheets } from '../../src/layout/result-sheets';
import { orderGaps } from '../../src/text/order-text';
import { districtAnalysis } from './district-book';

const header = ['Повод', 'Рекомендация', 'Решение', 'Кому', '№ приказа', 'Дата приказа', 'Срок', 'Результат'];
const day = { date: serialOf(2026, 10, 12) ?? 0 };
const decisions = gridFromRows('Решения', [
  header,
  [
    'Признак O1',
    'Перепроверить работы',
    'Провести перепроверку комиссией',
    'edu580102',
    null,
    null,
    'декабрь 2026 г.',
    null,
  ],
  ['Низкие результаты', 'Назначить наставников', null, null, null, null, null, null],
  ['Уже приказано', 'Провести семинар', 'Провести семинар', 'Отдел', '145', day, 'ноябрь 2026 г.', null],
  ['Уже сделано', 'Встретиться с директором', null, 'Отдел', null, null, null, 'Встреча прошла'],
  ['Только повод', null, null, null, null, null, null, null],
]);

async function tableOf(sheets = [decisions]) {
  const { report } = await districtAnalysis(sheets);
  const model = orderDocument(report);
  const table = model?.blocks.find((block) => block.kind === 'table');
  return { report, model, rows: table?.rows.map(({ cells }) => cells.map(({ value }) => value)) };
}

describe('the draft of the order', () => {
  it('has the decisions and recommendations that are in no order yet, as they stand, and rules where nothing is said', async () => {
    const { rows } = await tableOf();
    expect(rows).toEqual([
      [
        '1.1',
        'Провести перепроверку комиссией',
        'Признак O1',
        'ООШ села Лесного',
        'декабрь 2026 г.',
        '__________',
      ],
      ['1.2', 'Назначить наставников', 'Низкие результаты', '__________', '__________', '__________'],
    ]);
  });

  it('leaves number and date to be filled in, and names the document it stands on', async () => {
    const { model } = await tableOf();
    const texts = model?.blocks.flatMap((block) => ('text' in block ? [block.text] : [])) ?? [];
    expect(texts).toContain('ПРИКАЗЫВАЮ:');
    expect(texts.join('\n')).toMatch(/от «_+» _+ 20_+ г\. +№ _+/u);
    expect(texts.join('\n')).toContain(
      'Об итогах работы муниципальной системы оценки качества образования Белинского района за 2026 год',
    );
    expect(texts.join('\n')).toMatch(/Основание: Концепция/u);
  });

  it('says what a person must still fill in', async () => {
    const { report } = await tableOf();
    expect(orderGaps(orderFacts(report))).toEqual([
      'Не указано, кому: у\u00a01\u00a0пункта.',
      'Не указан срок: у\u00a01\u00a0пункта.',
    ]);
  });

  it('is not made of nothing', async () => {
    for (const sheets of [[], [gridFromRows('Решения', [header])]]) {
      expect((await tableOf(sheets)).model).toBeNull();
      expect(resultSheets(await districtAnalysis(sheets), ['order'])).toEqual([]);
    }
  });

  it('is a sheet of the workbook too', async () => {
    const [sheet] = resultSheets(await districtAnalysis([decisions]), ['order']);
    expect(sheet?.name).toBe('Приказ (проект)');
    const values = sheet?.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)) ?? [];
    expect(values).toContain('Провести перепроверку комиссией');
  });
});
