/** One command from files to exit code: read, analyse, say, write. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { analyze, type Analysis, type Reference } from '../core/analyze';
import { putSheets } from '../core/put-sheets';
import { parseFormFile } from '../core/schema/check-form';
import type { District } from '../core/schema/district';
import type { Form } from '../core/schema/form';
import { identifyDistrict } from '../core/table/identify-district';
import { serialOf } from '../core/table/parse-date';
import type { SheetModel } from '../core/sheet-model';
import { fillCells, type SheetFill } from '../layout/fill-cells';
import { resultSheets, type ResultSheet } from '../layout/result-sheets';
import { reportDocument } from '../layout/report/report-document';
import { templateSheets } from '../layout/template';
import { writeErrorText } from '../text/write-error-text';
import { formProblemText } from '../text/form-file-text';
import type { Arguments, Command } from './arguments';
import { chooseDistrict, withListing } from './choose-district';
import type { Doors, OpenWorkbook } from './doors';
import { readInputs, type InputFile, type Inputs } from './read-inputs';
import { Refusal } from './refusal';
import { analysisJson, checkLines, expectedLines, flagLines } from './summary';
import { exists, isSameFile, outputPath, writeWhole } from './write-output';

/** Where a job speaks and what it stands on. */
export interface Surroundings {
  readonly doors: Doors;
  readonly reference: Reference;
  readonly loadDistrict: (id: string) => Promise<District>;
  readonly print: (line: string) => void;
  /** Trouble, also when quiet. */
  readonly complain: (line: string) => void;
  /** A passing line on long work. */
  readonly progress: (line: string) => void;
  readonly now: Date;
}

export const ExitCode = { clean: 0, errorsFound: 1, unreadable: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

const sheetsOf: Readonly<Record<Exclude<Command, 'new'>, readonly ResultSheet[]>> = {
  check: ['check'],
  fill: ['expected'],
  flag: ['flags'],
  report: ['roadmap', 'report'],
  run: ['check', 'flags', 'expected', 'roadmap', 'report'],
};

export async function runJob(asked: Arguments, around: Surroundings): Promise<ExitCode> {
  try {
    return asked.command === 'new'
      ? await makeNew(asked, around)
      : await examine(asked, asked.command, around);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    around.complain(error.message);
    return ExitCode.unreadable;
  }
}

async function examine(
  asked: Arguments,
  command: Exclude<Command, 'new'>,
  around: Surroundings,
): Promise<ExitCode> {
  const reference = await referenceFor(asked, around);
  const inputs = await readInputs(asked.inputs, around.doors, (done, total, name) =>
    around.progress(`Чтение: ${done + 1} из ${total}, ${name}`),
  );
  inputs.problems.forEach(around.complain);
  if (inputs.files.length === 0) return ExitCode.unreadable;

  around.progress('Проверка и расчёты');
  const sheets = inputs.files.flatMap((file) => file.sheets);
  const district = await districtFor(asked, inputs, reference, around);
  const analysis = analyze({
    sheets,
    reference: knowing(reference, district),
    district,
    today: todaySerial(around.now),
    year: asked.year,
  });

  say(asked, command, analysis, around);
  // A check alone is read on the screen; it is written only where it was asked.
  const isWritten = command !== 'check' || asked.out !== null || asked.inPlace;
  if (isWritten) await write(asked, analysis, inputs, sheetsOf[command], around);

  if (inputs.problems.length > 0) return ExitCode.unreadable;
  return analysis.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.errorsFound
    : ExitCode.clean;
}

function say(asked: Arguments, command: Command, analysis: Analysis, { print }: Surroundings): void {
  if (asked.json) return print(analysisJson(analysis));
  if (asked.quiet) return;
  if (command === 'check' || command === 'run') checkLines(analysis).forEach(print);
  if (command === 'fill' || command === 'run') ['', ...expectedLines(analysis)].forEach(print);
  if (command === 'flag' || command === 'run') ['', ...flagLines(analysis)].forEach(print);
}

async function referenceFor({ form }: Arguments, { reference }: Surroundings): Promise<Reference> {
  return form === null ? reference : { ...reference, forms: [await readForm(form)] };
}

async function readForm(path: string): Promise<Form> {
  const name = basename(path);
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new Refusal(
      error instanceof SyntaxError
        ? `Файл формы «${name}» — не JSON: ${error.message}`
        : `Файл формы «${name}» не найден или недоступен.`,
    );
  }
  const { form, problems } = parseFormFile(json);
  if (form !== null) return form;
  throw new Refusal(
    [`Файл формы «${name}» с ошибками:`, ...problems.map((one) => `  ${formProblemText(one)}`)].join('\n'),
  );
}

async function districtFor(
  { district, form }: Arguments,
  inputs: Inputs,
  { forms, lexicon, knownDistricts }: Reference,
  { loadDistrict }: Surroundings,
): Promise<District | null> {
  if (form !== null) return null;
  if (district !== null) return chooseDistrict(district, { listings: knownDistricts, load: loadDistrict });
  const sheets = inputs.files.flatMap((file) => file.sheets);
  const listing = identifyDistrict(sheets, forms, lexicon, knownDistricts);
  return listing === null ? null : loadDistrict(listing.id);
}

/** A district of a person's own file is then a known one. */
function knowing(reference: Reference, district: District | null): Reference {
  if (district === null) return reference;
  return { ...reference, knownDistricts: withListing(reference.knownDistricts, district) };
}

async function write(
  asked: Arguments,
  analysis: Analysis,
  inputs: Inputs,
  wanted: readonly ResultSheet[],
  around: Surroundings,
): Promise<void> {
  const target = targetWorkbook(analysis, inputs);
  const first = inputs.files[0];
  const source = target ?? first;
  if (source === undefined) return;
  const models = resultSheets(analysis, wanted, target?.name);
  const path =
    asked.inPlace && target !== null
      ? target.path
      : outputPath(dirname(source.path), `${stem(source.name)} — МСОКО${bookEnding(target?.name)}`, asked.out);
  if (!asked.inPlace && inputs.files.some((file) => isSameFile(file.path, path))) {
    throw new Refusal(`Файл «${basename(path)}» — исходный. Чтобы записать в него, добавьте --in-place.`);
  }
  around.progress('Запись');
  const bytes =
    target === null
      ? await around.doors.createWorkbook(models)
      : await filled(
          target,
          models,
          wanted.includes('expected') ? fillCells(analysis) : [],
          analysis.period.year,
        );
  const written = [path];
  await put(path, bytes);
  if (asked.docx && wanted.includes('report')) {
    const document = path.replace(/\.xls[xm]$/iu, '.docx');
    await put(document, await around.doors.createDocument(reportDocument(analysis.report)));
    written.push(document);
  }
  if (!asked.quiet && !asked.json) around.print(`\nЗаписано: ${written.join(', ')}`);
}

/** Writing may fail for reasons of the disk, which the person can mend. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new Refusal(writeErrorText(code, path));
  }
}

/** The district's own workbook: the one with the sheet of details, else the first with any form. */
function targetWorkbook(
  { tables }: Analysis,
  { files }: Inputs,
): (InputFile & { workbook: OpenWorkbook }) | null {
  const table = tables.of('details')[0] ?? tables.all[0];
  const file = files.find(({ name }) => name === table?.file);
  return file === undefined || file.workbook === null ? null : { ...file, workbook: file.workbook };
}

async function filled(
  { name, workbook }: InputFile & { workbook: OpenWorkbook },
  models: readonly SheetModel[],
  fills: readonly SheetFill[],
  year: number,
): Promise<Uint8Array> {
  const sheets = await workbook.listSheets();
  const changes = fills
    .filter(({ file }) => file === name)
    .flatMap(({ sheet, cells }) => {
      const id = sheets.find((candidate) => candidate.name === sheet)?.id;
      return id === undefined ? [] : [{ kind: 'set-cells' as const, sheet: id, cells }];
    });
  const cells = await workbook.apply(changes);
  const outcome = cells.applied
    ? await putSheets(workbook, models, String(year))
    : { ...cells, done: false as const };
  if (outcome.done) return workbook.save();
  const reasons = new Set(outcome.conflicts.map(({ kind }) => kind));
  throw new Refusal(
    reasons.has('protected')
      ? `Книга «${name}» защищена: записать в неё нельзя. Снимите защиту («Рецензирование» → «Снять защиту») и повторите.`
      : `В книгу «${name}» не удалось записать листы: листы с такими именами уже есть. Переименуйте их и повторите.`,
  );
}

async function makeNew(asked: Arguments, around: Surroundings): Promise<ExitCode> {
  const { reference, doors, loadDistrict, now } = around;
  const district = await chooseDistrict(asked.district ?? '', {
    listings: reference.knownDistricts,
    load: loadDistrict,
  });
  const year = asked.year ?? now.getFullYear();
  const sheets = templateSheets(reference.forms, district, { year });
  const path = outputPath('.', `${district.name.nominative} ${year}.xlsx`, asked.out);
  if (await exists(path)) {
    throw new Refusal(`Файл «${path}» уже есть, а новая книга пуста. Укажите другое имя: --out ИМЯ.xlsx.`);
  }
  await put(path, await doors.createWorkbook(sheets));
  if (!asked.quiet) around.print(`Создана книга: ${path}`);
  return ExitCode.clean;
}

function stem(name: string): string {
  return basename(name, extname(name));
}

/** Excel opens a book with macros by its own ending only. */
function bookEnding(target: string | undefined): '.xlsm' | '.xlsx' {
  return target !== undefined && /\.xlsm$/iu.test(target) ? '.xlsm' : '.xlsx';
}

function todaySerial(now: Date): number {
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new Error('The clock shows no day.');
  return serial;
}
