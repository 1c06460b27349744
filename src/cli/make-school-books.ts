/** `new --schools`: a workbook for every organisation that reports on the district's «Школы», or for the named ones. */
import { join } from 'node:path';
import { districtOf } from '../job/district-files';
import { analyzeAs, separateFiles } from '../job/given-files';
import { cellsAskedText, schoolBooks } from '../job/school-books';
import { serialDay } from '../job/today';
import * as words from '../text/command/school-words';
import { schoolBooksProblemText } from '../text/school-books-problem-text';
import type { Arguments, BookArguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs } from './read-inputs';
import { Refusal } from './refusal';
import { exists, put } from './write-output';

export async function makeSchoolBooks(
  asked: Arguments,
  { file, collection, due, sections, large }: BookArguments,
  context: CommandContext,
): Promise<void> {
  const { reference, doors, loadDistrict } = context;
  const inputs = await readInputs([file], doors, () => undefined);
  const [problem] = inputs.problems;
  if (problem !== undefined) throw new Refusal(problem);
  const { schools, rest: sheets } = separateFiles(inputs.files, reference);
  if (schools[0] !== undefined) throw new Refusal(words.schoolsOwnBook(schools[0].file));
  const district = await districtOf(sheets, reference, loadDistrict);
  const analysis = analyzeAs(district, sheets, context, asked.year);
  const made = schoolBooks(analysis, reference, {
    collection,
    due: dayOf(due, context),
    sections,
    schools: asked.schools,
    isLargeAccepted: large,
  });
  if (made.kind === 'problem') {
    const advice = made.problem.kind === 'too-large' ? ` ${words.largeAdvice}` : '';
    throw new Refusal(schoolBooksProblemText(made.problem) + advice);
  }
  const paths = made.books.map(({ name }) => join(asked.out ?? '.', name));
  const taken: string[] = [];
  for (const path of paths) if (await exists(path)) taken.push(path);
  if (taken[0] !== undefined) throw new Refusal(words.bookExists(taken[0], taken.length));
  for (const [index, book] of made.books.entries()) {
    context.progress(words.makingBook(index + 1, made.books.length, book.name));
    await put(paths[index] ?? book.name, await doors.createWorkbook(book.sheets));
  }
  if (asked.quiet) return;
  context.print(words.booksMade(made.books.length, asked.out ?? '.', made.collection));
  context.print(cellsAskedText(made.books));
}

function dayOf(text: string | null, { reference }: CommandContext): number | null {
  if (text === null) return null;
  const day = serialDay(text, reference);
  if (day === null) throw new Refusal(words.wrongDay(text));
  return day;
}
