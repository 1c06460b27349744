/** Eight protocols of a whole region, as dirty as real ones, beside a district's workbook: files to flags, in a process of their own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { SheetModel } from '../../src/core/model/sheet-model';
import type { CellValue } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { dirtyRegion, type RegionLayout } from '../core/results/dirty-region';
import { plainSheet } from '../plain-sheet';
import { megabytes, type Figure } from './figure';

const goalSeconds = 12;
const size = { schools: 630, pupils: 26_000 };
const files: readonly (readonly [name: string, layout: RegionLayout, sheet: string])[] = [
  ['2020/4/Математика.xlsx', 'raw-export', 'Sheet1'],
  ['2020/4/Русский язык.xlsx', 'raw-export', 'Sheet1'],
  ['2021/Проведение работы по математике, 4 класс. ВПР 2021.xlsx', 'one-sheet', 'Sheet'],
  ['2021/Проведение работы по русскому языку, 4 класс. ВПР 2021.xlsx', 'one-sheet', 'Sheet'],
  ['2021/Проведение работы по математике, 5 класс. ВПР 2021.xlsx', 'one-sheet', 'Sheet'],
  ['2021/Проведение работы по русскому языку, 5 класс. ВПР 2021.xlsx', 'one-sheet', 'Sheet'],
  ['2022/5/Математика.xlsx', 'two-sheets', 'Протокол'],
  ['2022/5/Русский язык.xlsx', 'two-sheets', 'Протокол'],
];

export async function benchRegion(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-region-'));
  await write(folder, 'Район.xlsx', [plainSheet('Сведения', details), plainSheet('Школы', schoolRows())]);
  for (const [index, [name, layout, sheet]] of files.entries()) {
    const { rows } = dirtyRegion(layout, { seed: index + 1, ...size });
    await write(folder, name, [plainSheet(sheet, rows)]);
  }
  const program = resolve('dist/cli/msoko.cjs');
  const usage = 'process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())));';
  const script = `${usage} process.argv.splice(1, 0, ${JSON.stringify(program)}); require(${JSON.stringify(program)});`;
  const started = process.hrtime.bigint();
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, '--', 'check', folder, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  rmSync(folder, { recursive: true, force: true });
  const [last = '{}'] = stderr.trim().split('\n').slice(-1);
  const { maxRSS = 0, userCPUTime = 0 } = JSON.parse(last) as { maxRSS?: number; userCPUTime?: number };
  const { findings, files: read } = JSON.parse(stdout) as { findings: unknown[]; files: unknown[] };
  const cpu = (userCPUTime / 1e6).toFixed(1);
  return [
    {
      name: 'eight region protocols (26,000 rows each), files to flags',
      value: `${seconds.toFixed(1)} s, CPU ${cpu} s, ${megabytes(maxRSS * 1024)}; ${read.length} read, ${findings.length} findings, JSON ${(stdout.length / 1e6).toFixed(1)} MB`,
      ratio: seconds / goalSeconds,
      goal: '≤ 1 × 12 s',
    },
  ];
}

const details: readonly (readonly CellValue[])[] = [
  ['Показатель', 'Значение'],
  ['Район', 'Белинский район'],
  ['Календарный год', 2022],
  ['Учебный год', '2021/2022'],
];

/** Twenty of the region's schools. */
function schoolRows(): (readonly CellValue[])[] {
  const header = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Прежние коды'];
  const rows = Array.from({ length: 20 }, (_, index) => {
    const digits = `22${1000 + index}`;
    return [`edu${digits}`, `СОШ № ${index + 1}`, 'СОШ', 'город', 600, `sch${digits}`];
  });
  return [header, ...rows];
}

async function write(folder: string, name: string, sheets: readonly SheetModel[]): Promise<void> {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await createXlsx(sheets));
}
