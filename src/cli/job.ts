/** One command from files to exit code: read, analyse, say, write. */
import { basename, dirname, extname } from 'node:path';
import { analyze, type Analysis, type Reference } from '../core/analyze';
import { putSheets } from '../core/put-sheets';
import type { District } from '../core/schema/district';
import { identifyDistrict } from '../core/table/identify-district';
import { serialOf } from '../core/table/parse-date';
import type { SheetModel } from '../core/sheet-model';
import { fillCells, type SheetFill } from '../layout/fill-cells';
import { resultSheets, type ResultSheet } from '../layout/result-sheets';
import type { SchoolCard } from '../layout/school-cards';
import { reportDocument } from '../layout/report/report-document';
import { templateSheets } from '../layout/template';
import type { Arguments, Command } from './arguments';
import { cardBookPath, cardsFor } from './card-book';
import { chooseDistrict, withListing } from './choose-district';
import type { Doors, OpenWorkbook } from './doors';
import { readInputs, type InputFile, type Inputs } from './read-inputs';
import { readForm } from './read-form';
import { Refusal } from './refusal';
import { analysisJson, checkLines, expectedLines, flagLines } from './summary';
import { exists, isSameFile, outputPath, put, resultMark } from './write-output';

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

/** What a command found, and the cards that were asked for. */
interface Answer {
  readonly analysis: Analysis;
  readonly cards: readonly SchoolCard[] | null;
}

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

  const answer: Answer = { analysis, cards: cardsFor(asked, analysis) };
  say(asked, command, answer, around);
  // A check alone is read on the screen; it is written only where it was asked.
  const isWritten = command !== 'check' || asked.out !== null || asked.inPlace;
  if (isWritten) await write(asked, answer, inputs, sheetsOf[command], around);

  if (inputs.problems.length > 0) return ExitCode.unreadable;
  return analysis.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.errorsFound
    : ExitCode.clean;
}

function say(asked: Arguments, command: Command, { analysis, cards }: Answer, { print }: Surroundings): void {
  if (asked.json) return print(analysisJson(analysis, cards));
  if (asked.quiet) return;
  if (command === 'check' || command === 'run') checkLines(analysis).forEach(print);
  if (command === 'fill' || command === 'run') ['', ...expectedLines(analysis)].forEach(print);
  if (command === 'flag' || command === 'run') ['', ...flagLines(analysis)].forEach(print);
}

async function referenceFor({ form }: Arguments, { reference }: Surroundings): Promise<Reference> {
  return form === null ? reference : { ...reference, forms: [await readForm(form)] };
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
  { analysis, cards }: Answer,
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
      : outputPath(
          dirname(source.path),
          `${stem(source.name)}${resultMark}${bookEnding(target?.name)}`,
          asked.out,
        );
  if (!asked.inPlace && inputs.files.some((file) => isSameFile(file.path, path))) {
    throw new Refusal(`Файл «${basename(path)}» — исходный. Чтобы записать в него, добавьте --in-place.`);
  }
  const cardBook = cards === null ? null : { path: cardBookPath(path), cards };
  if (cardBook !== null && inputs.files.some((file) => isSameFile(file.path, cardBook.path))) {
    throw new Refusal(
      `Файл «${basename(cardBook.path)}» — исходный, карточки в него не записать. Уберите его из списка файлов или назовите книгу иначе: --out ИМЯ.xlsx.`,
    );
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
  if (cardBook !== null) {
    around.progress(`Карточки школ: ${cardBook.cards.length}`);
    const isReplaced = await exists(cardBook.path);
    await put(cardBook.path, await around.doors.createWorkbook(cardBook.cards.map(({ sheet }) => sheet)));
    written.push(isReplaced ? `${cardBook.path} (прежний файл заменён)` : cardBook.path);
  }
  if (!asked.quiet && !asked.json) around.print(`\nЗаписано: ${written.join(', ')}`);
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
