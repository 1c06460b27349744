/** The demonstration: makes a sample, runs the main job on its files as a clerk would, and compares with what was planted. */
import type { Analysis } from '../core/analysis';
import { districtRun, makeSample, workbookName } from './make-sample';
import { compareWithPlanted } from './compare-with-planted';
import { demoLines } from './demo-text';
import type { District } from '../core/schema/district';
import type { Sample, SampleFile } from './sample';

export const plantedFile = 'planted.json';

/** Folders and files as texts: joining them is the composition root's. */
export interface DemoHost {
  readonly district: District;
  /** Removes what an earlier demonstration wrote. */
  clear(folder: string): Promise<void>;
  writeFile(path: readonly string[], file: SampleFile): Promise<void>;
  writeText(path: readonly string[], text: string): Promise<void>;
  /** The command `run` of the command line; the workbook it wrote, null where it could not. */
  runJob(folder: readonly string[], out: readonly string[]): Promise<string | null>;
  /** The same files read once more and analysed. */
  analyse(folder: readonly string[]): Promise<Analysis>;
  readonly print: (line: string) => void;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}

export async function runDemo(seed: number, folder: string, around: DemoHost): Promise<boolean> {
  const started = around.clock();
  await around.clear(folder);
  const sample = makeSample(seed, around.district);
  await writeSample(sample, folder, around);
  const made = around.clock();
  const written = await around.runJob([folder, districtRun], [folder, `Готово — ${workbookName}`]);
  const done = around.clock();
  if (written === null) {
    around.print('Основное задание не выполнено: файлы учебного района не прочитаны.');
    return false;
  }
  const outcomes = new Map<string, Analysis>();
  for (const { id } of sample.runs) outcomes.set(id, await around.analyse([folder, id]));
  const analysis = outcomes.get(districtRun);
  if (analysis === undefined) throw new Error('The sample has no district');
  const comparison = compareWithPlanted(outcomes, sample.planted, districtRun);
  const times = { makeSeconds: (made - started) / 1000, runSeconds: (done - made) / 1000 };
  for (const line of demoLines(sample, analysis, comparison, times, folder, written)) around.print(line);
  return comparison.isAsPlanted;
}

/** A folder a run, and the list of what was planted beside them, which no analysis reads. */
export async function writeSample(
  sample: Sample,
  folder: string,
  around: Pick<DemoHost, 'writeFile' | 'writeText'>,
): Promise<void> {
  for (const { id, files } of sample.runs) {
    for (const file of files) await around.writeFile([folder, id, file.name], file);
  }
  await around.writeText([folder, plantedFile], `${JSON.stringify(sample.planted, null, 2)}\n`);
}
