/** How fast workbooks are read and patched, against inflating and looking at every byte of them once. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx, type OpenOptions } from '../../src/xlsx/book/open-xlsx';
import { readZip } from '../../src/xlsx/zip/zip-archive';
import { plainSheet } from '../plain-sheet';
import { megabytes, timed, type Figure } from './figure';
import { sampleWorkbook } from './xlsx-sample';

const zlib: OpenOptions = {
  inflateRaw: (bytes, size) =>
    inflateRawSync(bytes, { maxOutputLength: size, chunkSize: Math.max(64, size) }),
  deflateRaw: (bytes) => deflateRawSync(bytes, { level: 5 }),
};

export async function benchXlsx(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const b = await sampleWorkbook(50_000);
  figures.push(...(await readingFigures('50,000 × 20', b, 5)));
  figures.push(await cellFigure('one cell of 50,000 × 20 changed and saved, zlib', b, zlib));
  figures.push(await cellFigure('one cell of 50,000 × 20 changed and saved, fflate', b, {}));
  figures.push(...(await readingFigures('500,000 × 20', await sampleWorkbook(500_000), 1)));
  figures.push(await manyFigure());
  figures.push(await validationFigure());
  return figures;
}

async function readingFigures(name: string, bytes: Uint8Array, runs: number): Promise<Figure[]> {
  const baseline = await timed(() => inflateAndLook(bytes), runs);
  const withZlib = await timed(() => readAll(bytes, zlib), runs);
  const withFflate = await timed(() => readAll(bytes, {}), runs);
  const figure = (how: string, { seconds, peakBytes }: { seconds: number; peakBytes: number }): Figure => ({
    name: `read ${name}, ${how}`,
    value: `${seconds.toFixed(3)} s, ${megabytes(peakBytes)}`,
    ratio: seconds / baseline.seconds,
    goal: '× inflate and scan',
  });
  return [figure('zlib', withZlib), figure('fflate', withFflate)];
}

async function readAll(bytes: Uint8Array, options: OpenOptions): Promise<number> {
  const workbook = await openXlsx(bytes, options);
  const sheets = await workbook.listSheets();
  return sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

/** The least any reader must do: inflate every part and look at every byte. */
function inflateAndLook(bytes: Uint8Array): number {
  let brackets = 0;
  for (const { compressed, method, size } of readZip(bytes)) {
    const part = method === 0 ? compressed : inflateRawSync(compressed, { chunkSize: Math.max(64, size) });
    for (let at = 0; at < part.length; at++) if (part[at] === 60) brackets++;
  }
  return brackets;
}

/** Exceljs took 8.5 s for load, change and save of the same workbook when the door was designed. */
const exceljsSeconds = 8.5;

async function cellFigure(name: string, bytes: Uint8Array, options: OpenOptions): Promise<Figure> {
  const { seconds, peakBytes } = await timed(async () => {
    const workbook = await openXlsx(bytes, options);
    const [sheet] = await workbook.listSheets();
    if (sheet === undefined) throw new Error('No sheet');
    const expected = valueAt(await workbook.readSheet(sheet.id), 40_000, 4);
    const change = { row: 40_000, column: 4, expected, value: 12_345 };
    const outcome = await workbook.apply([{ kind: 'set-cells', sheet: sheet.id, cells: [change] }]);
    if (!outcome.applied) throw new Error('Not applied');
    await workbook.save();
  }, 3);
  return {
    name,
    value: `${seconds.toFixed(3)} s, ${megabytes(peakBytes)}`,
    ratio: seconds / exceljsSeconds,
    goal: '≤ 0.2 × exceljs',
  };
}

async function manyFigure(): Promise<Figure> {
  const bytes = await sampleWorkbook(300, 8);
  const count = 100;
  const repeat = async (work: () => unknown): Promise<void> => {
    for (let index = 0; index < count; index++) await work();
  };
  const baseline = await timed(() => repeat(() => inflateAndLook(bytes)), 1);
  const read = await timed(() => repeat(() => readAll(bytes, zlib)), 1);
  return {
    name: `read ${count} workbooks of 8 × 300 × 20, zlib`,
    value: `${read.seconds.toFixed(3)} s, ${megabytes(read.peakBytes)}`,
    ratio: read.seconds / baseline.seconds,
    goal: '≤ 4 × inflate and scan',
  };
}

async function validationFigure(): Promise<Figure> {
  const area = { top: 1, left: 0, bottom: 1_048_575, right: 0 };
  const rule = { kind: 'list', values: ['да', 'нет'] } as const;
  const model = plainSheet('Форма', [['Ответ'], ['да']], { validations: [{ area, rule, allowBlank: true }] });
  const { seconds, peakBytes } = await timed(async () => readAll(await createXlsx([model]), {}));
  return {
    name: 'whole-column validation, written and read',
    value: `${(seconds * 1000).toFixed(1)} ms, ${megabytes(peakBytes)}`,
    ratio: seconds / 0.05,
    goal: '≤ 1 × 50 ms',
  };
}
