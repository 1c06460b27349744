/** The sample district of a seed: its workbook, protocols and summary reports, and what was planted in them. */
import type { District } from '../core/schema/district';
import type { SheetModel } from '../core/model/sheet-model';
import { propertySheet } from '../layout/property-sheet';
import { detailValues, districtDrafts, formOf, type WorkbookDrafts } from './district-workbook';
import { drawUnits, plantedPositions, type SampleUnit } from './draw-units';
import { plainSheet } from './plain-sheet';
import { PlantLog } from './plant-log';
import { draftOf, plantRegistry, plantRoadmap } from './plant-registry';
import { plantResults } from './plant-results';
import { plantedSchools } from './planted-schools';
import { protocolFiles } from './protocol-files';
import type { PlantedError, Sample, SampleRun } from './sample';
import { SampleRandom } from './sample-random';
import { makeSchools, type SampleSchool } from './sample-schools';
import { separateRuns } from './separate-runs';
import { summaryFile } from './summary-file';

export const districtRun = 'district';
export const workbookName = 'МСОКО Белинский район 2026.xlsx';

export interface SampleOptions {
  /** Without errors and without planted schools' rows spoilt: everything else is the same. */
  readonly isClean?: boolean;
}

/** The same seed gives the same sample. `district`: the profile of Белинский. */
export function makeSample(
  seed: number,
  district: District,
  { isClean = false }: SampleOptions = {},
): Sample {
  const random = new SampleRandom(seed);
  const schools = makeSchools(random);
  const units = drawUnits(schools, random);
  const drafts = districtDrafts({
    district,
    schools,
    units,
    random,
    paperRandom: new SampleRandom(seed + 1),
  });
  const main = new PlantLog(districtRun, workbookName);
  const isPlanted = !isClean;
  const summary = summaryFile(districtRun, drafts, schools, random, isPlanted);
  const protocols = protocolFiles({ run: districtRun, schools, units, random, isPlanted });
  if (isPlanted) {
    plantRegistry(drafts, main);
    plantRoadmap(draftOf(drafts, 'roadmap'), main);
    plantResults(drafts, main, schools, random);
  }
  const sheets = workbookSheets(district, drafts, main, isPlanted);
  const run: SampleRun = {
    id: districtRun,
    title: 'Район: книга, протоколы и сводные отчёты',
    files: [{ name: workbookName, sheets }, ...protocols.map(({ file }) => file), summary.file],
  };
  const separate = isPlanted ? separateRuns(district, drafts) : { runs: [], errors: [] };
  const errors: PlantedError[] = [
    ...main.errors(),
    ...protocols.flatMap((protocol) => protocol.errors),
    ...summary.errors,
    ...separate.errors,
  ];
  const planted = { seed, errors, schools: plantedSchools(schools), honest: honestCodes(schools, units) };
  return { seed, runs: [run, ...separate.runs], planted };
}

function workbookSheets(
  district: District,
  drafts: WorkbookDrafts,
  log: PlantLog,
  isPlanted: boolean,
): SheetModel[] {
  const values = new Map(detailValues(district));
  if (isPlanted) values.set('formVersion', '0.9');
  const form = formOf('details');
  const details: SheetModel = { ...propertySheet(form, values), isProtected: false };
  if (!isPlanted) return [details, ...[...drafts.values()].map((draft) => draft.model())];
  const versionRow = form.fields.findIndex(({ name }) => name === 'formVersion') + 2;
  log.sheet('form-version', form.title, `B${versionRow}`);
  dirtyHeaders(drafts);
  const models = [...drafts].map(([id, draft]) =>
    id === 'selfAssessment' ? withoutHeader(draft.sheetName, log) : draft.model(),
  );
  const copy = { ...draftOf(drafts, 'scales').model(), name: 'Шкалы (2)' };
  log.sheet('sheet-duplicate', copy.name);
  return [details, ...models, copy, notes];
}

/** A sheet that bears a form's name and no header of it. */
function withoutHeader(name: string, log: PlantLog): SheetModel {
  log.sheet('header-not-found', name);
  const rows = [['Самооценку школы сдают до 1 декабря.'], [], ['Собрано 12 из 20.']];
  return plainSheet(name, rows, 0, [60]);
}

/** A sheet of the office's own, which is no form and is left alone. */
const notes = plainSheet('Для себя', [['Позвонить в школы после каникул'], ['Проверить протоколы']], 0, [50]);

/** Headers as people have them: several levels, other cases, no-break spaces, the diaeresis left out. */
function dirtyHeaders(drafts: WorkbookDrafts): void {
  const results = draftOf(drafts, 'results');
  results.rename('marks2', '2');
  results.rename('marks3', '3');
  results.rename('marks4', '4');
  results.rename('marks5', '5');
  results.rename('journalLower', 'Понизили');
  results.rename('journalEqual', 'Подтвердили');
  results.rename('journalHigher', 'Повысили');
  results.group(
    { title: 'Получили отметку', from: 'marks2', to: 'marks5' },
    { title: 'Сравнение с журналом', from: 'journalLower', to: 'journalHigher' },
  );
  const schools = draftOf(drafts, 'schools');
  schools.rename('code', 'КОД  ШКОЛЫ');
  schools.rename('registerShare', 'Доля детей на учете');
  const scores = draftOf(drafts, 'scores');
  scores.rename('schoolYear', 'Учебный\u00a0год');
  const roadmap = draftOf(drafts, 'roadmap');
  roadmap.rename('number', '№ п/п');
  roadmap.putTitles('Дорожная карта Белинского района', 'Сведения о выполнении на 20 ноября 2026 года');
}

function honestCodes(schools: readonly SampleSchool[], units: readonly SampleUnit[]): string[] {
  const planted = new Set<number>(Object.values(plantedPositions));
  const drawn = new Set(units.map(({ school }) => school.code));
  return schools
    .filter(({ code }, position) => !planted.has(position) && drawn.has(code))
    .map(({ code }) => code);
}
