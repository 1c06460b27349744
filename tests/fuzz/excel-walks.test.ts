/** Walks through the Excel door on the genuine office.js; EXCEL_WALKS asks for more of them, EXCEL_SEED for one. */
import { connectHost, loadGenuineClient, unloadGenuineClient } from '../stand-in/tests/host/genuine-client';
import { ExcelWalk } from './excel-walk';

const walks = Number(process.env['EXCEL_WALKS'] ?? 20);
const seeds =
  process.env['EXCEL_SEED'] === undefined
    ? Array.from({ length: walks }, (_, index) => index + 1)
    : [Number(process.env['EXCEL_SEED'])];

beforeAll(loadGenuineClient);
afterAll(unloadGenuineClient);

test.each(seeds)('walk %i ends in a workbook of which the door has said the truth', async (seed) => {
  const host = connectHost(['Школы', 'Результаты']);
  try {
    const [schools] = host.engine.sheets();
    host.host.typeInto(schools!.id, 0, 0, 'Код');
    host.host.typeInto(schools!.id, 1, 1, '45,5');
    const story = await new ExcelWalk(host, seed).go();
    expect(story.length).toBeGreaterThan(0);
  } finally {
    host.engine.dispose();
  }
});
