/** The schools that protocols name and the register lacks: shown first, written where a file was asked for. */
import { dirname } from 'node:path';
import type { MetSchool } from '../core/results/met-schools';
import { districtOf, targetFile } from '../job/district-files';
import { analyzeAs } from '../job/given-files';
import { missingSchools, ownRegister, rowsForSchools, type RegisterRows } from '../job/new-schools';
import * as output from '../text/command/output-words';
import * as words from '../text/schools-offer-text';
import type { Arguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs, type Inputs } from './read-inputs';
import { Refusal } from './refusal';
import { isSameFile, outputPath, put } from './write-output';
import { notWritten, sayLosses } from './write-results';

/** True where every file was read. */
export async function listSchools(asked: Arguments, context: CommandContext): Promise<boolean> {
  const { reference, doors, print, complain, loadDistrict } = context;
  const inputs = await readInputs(asked.inputs, doors, () => undefined);
  [...inputs.problems, ...inputs.notes].forEach(complain);
  const sheets = inputs.files.flatMap((file) => file.sheets);
  const district = await districtOf(sheets, reference, loadDistrict);
  const analysis = analyzeAs(district, sheets, context, asked.year);
  const schools = missingSchools(analysis, asked.municipality);
  preview(analysis.met.length, schools).forEach(print);
  const municipalities = [...new Set(schools.map(({ municipality }) => municipality))].filter(Boolean);
  if (municipalities.length > 1) print(words.municipalitiesAre(municipalities));
  if (schools.length > 0 && (asked.out !== null || asked.inPlace)) {
    const target = targetFile(analysis);
    const change = rowsForSchools(analysis, target, schools);
    print(words.writtenSchools(await write(asked, inputs, { target, change, schools }, context)));
  }
  return inputs.problems.length === 0;
}

function preview(met: number, schools: readonly MetSchool[]): readonly string[] {
  if (met === 0) return [words.noProtocols];
  if (schools.length === 0) return [words.noNewSchools];
  return [
    words.schoolsOfProtocols,
    ...schools.map((school) => `  ${words.metSchoolText(school)}`),
    words.onlyCodeAndName,
  ];
}

interface Rows {
  readonly target: string | null;
  readonly change: RegisterRows | null;
  readonly schools: readonly MetSchool[];
}

/** Into the district's workbook where one is given, else a register of its own. */
async function write(
  asked: Arguments,
  { files }: Inputs,
  { target, change, schools }: Rows,
  context: CommandContext,
): Promise<string> {
  const { doors, reference } = context;
  const file = files.find(({ name }) => name === target);
  if (file?.workbook === null || file === undefined || change === null) {
    const register = ownRegister(reference.forms, schools);
    if (register === null || asked.out === null) throw new Refusal(words.noRegister);
    const path = outputPath('.', `${register.title}.xlsx`, asked.out);
    await put(path, await doors.createWorkbook([register.sheet]));
    return path;
  }
  const path = asked.inPlace ? file.path : outputPath(dirname(file.path), file.name, asked.out);
  if (!asked.inPlace && isSameFile(file.path, path)) throw new Refusal(output.isSource(file.name));
  const sheet = (await file.workbook.listSheets()).find(({ name }) => name === change.sheet);
  if (sheet === undefined) throw new Refusal(words.noRegister);
  const outcome = await file.workbook.apply([{ kind: 'set-cells', sheet: sheet.id, cells: change.cells }]);
  if (!outcome.applied) throw await notWritten(file.name, file.workbook, outcome.conflicts);
  sayLosses(file.name, file.workbook, context);
  await put(path, await file.workbook.save());
  return path;
}
