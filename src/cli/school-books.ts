/** A school's own workbook on the command line: what is left to fill in, and the copy that is sent. */
import { basename, dirname, extname } from 'node:path';
import type { SchoolBook } from '../core/collect/read-school-book';
import type { SchoolFile } from '../core/collect/separate-books';
import { preparedSheets } from '../job/collection/prepared-sheets';
import { SchoolFiles } from '../job/collection/school-files';
import { separateFiles } from '../job/given-files';
import { todaySerial } from '../job/today';
import * as output from '../text/command/output-words';
import * as words from '../text/readiness-text';
import type { Arguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs } from './read-inputs';
import { Refusal } from './refusal';
import { kindLinesOf } from './summary';
import { isSameFile, outputPath, put } from './write-output';

/** Cells that a screen lists. */
const listedCells = 20;

/** True where every workbook is ready to be sent. */
export async function saySchoolBooks(
  files: readonly SchoolFile[],
  asked: Arguments,
  context: CommandContext,
): Promise<boolean> {
  const books = await readBooks(files, context);
  if (asked.json) context.print(JSON.stringify({ version: 1, schools: books.map(jsonOf) }, null, 2));
  else if (!asked.quiet) for (const book of books) linesOf(book).forEach(context.print);
  return books.every((book) => words.readinessOf(book).isReady);
}

/** None of them beside its district's workbook. */
function readBooks(files: readonly SchoolFile[], { now }: CommandContext): Promise<readonly SchoolBook[]> {
  return new SchoolFiles().read(files, null, todaySerial(now));
}

function linesOf(book: SchoolBook): readonly string[] {
  const { heading, people, verdict, left, sheets } = words.readinessOf(book);
  const more = left.length - listedCells;
  return [
    heading,
    ...people.map((line) => `  ${line}`),
    verdict,
    ...left.slice(0, listedCells).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … ${more}`] : []),
    ...sheets,
    ...kindLinesOf(book.findings),
    '',
  ];
}

function jsonOf(book: SchoolBook) {
  const { file, identity, open, findings } = book;
  return {
    file,
    school: identity?.school ?? null,
    collection: identity?.collection ?? null,
    formVersion: identity?.formVersion ?? null,
    isReady: words.readinessOf(book).isReady,
    open: open.map(({ place: { sheet, row, column }, title }) => ({ sheet, row, column, title })),
    findings: findings.map(({ code, severity, sheet, count }) => ({ code, severity, sheet, count })),
  };
}

/** `prepare`: the copy that a school sends. */
export async function prepare(asked: Arguments, context: CommandContext): Promise<boolean> {
  const { reference, doors } = context;
  const inputs = await readInputs(asked.inputs, doors, () => undefined);
  [...inputs.problems, ...inputs.notes].forEach(context.complain);
  const { schools } = separateFiles(inputs.files, reference);
  const [file] = schools;
  const [book] = await readBooks(schools, context);
  const input = inputs.files.find(({ name }) => name === file?.file);
  if (file === undefined || book === undefined || input === undefined || schools.length > 1)
    throw new Refusal(words.notPreparedText);
  const prepared = await preparedSheets(file, book);
  if (prepared === null) throw new Refusal(words.notPreparedText);
  const name = words.preparedName(basename(input.name, extname(input.name)));
  const path = asked.inPlace ? input.path : outputPath(dirname(input.path), name, asked.out);
  if (!asked.inPlace && isSameFile(path, input.path)) throw new Refusal(output.isSource(basename(path)));
  await put(path, await doors.createWorkbook(prepared.sheets));
  if (!asked.quiet) {
    linesOf(book).forEach(context.print);
    context.print(words.preparedText(path));
    const strange = words.strangeSheets(book.otherSheets);
    if (strange.length > 0) context.print(words.leftBehind(strange));
    if (prepared.unknownRows.length > 0) context.print(words.rowsLeftBehind(prepared.unknownRows));
  }
  return words.readinessOf(book).isReady;
}
