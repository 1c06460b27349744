/** `collect`: schools' workbooks, protocols and reports into the district's workbook; a preview on the screen, then the writing. */
import { basename, dirname, extname } from 'node:path';
import { bookOverviewOf } from '../job/collection/collection-overview';
import { decideAll, openConflicts } from '../job/collection/decisions';
import { districtOf } from '../job/district-files';
import { analyzeAs, separateFiles } from '../job/given-files';
import { readBooks, type Collecting, type CollectionContext } from '../job/collection/collecting';
import { testsOverview } from '../job/collection/tests-overview';
import { fileLines } from '../job/file-lines';
import {
  collectionResults,
  planInto,
  type PlannedCollection,
  type PlanProblem,
} from '../job/collection/plan-into';
import { sentCount } from '../job/collection/submissions';
import { todaySerial } from '../job/today';
import * as tests from '../text/collected-tests-text';
import * as text from '../text/collection-text';
import * as words from '../text/command/school-words';
import * as output from '../text/command/output-words';
import { reading } from '../text/command/progress-words';
import { changedEnding } from '../text/file-names';
import type { Arguments, CollectArguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs, type InputFile } from './read-inputs';
import { Refusal } from './refusal';
import { isSameFile, outputPath, put } from './write-output';
import { filled, sayLosses } from './write-results';

/** Values that a screen lists of one school; the journal has them all. */
const listedChanges = 5;
const listedDisputes = 20;

/** True where nothing is left to be decided or mended. */
export async function collect(asked: Arguments, context: CommandContext): Promise<boolean> {
  const options = asked.collect;
  if (options === null) throw new Error('No collection is asked for');
  const { reference, doors, loadDistrict, now } = context;
  const inputs = await readInputs(asked.inputs, doors, (done, total, name) =>
    context.progress(reading(done + 1, total, name)),
  );
  [...inputs.problems, ...inputs.notes].forEach(context.complain);
  const target = inputs.files[0];
  if (target === undefined || target.workbook === null || !isSameInput(target, asked.inputs[0]))
    throw new Refusal(words.noDistrictBook(basename(asked.inputs[0] ?? '')));

  const given = separateFiles(inputs.files, reference);
  const isTarget = ({ file }: { readonly file?: string }) => file === target.name;
  const district = await districtOf(given.rest.filter(isTarget), reference, loadDistrict, null);
  if (given.schools.some(isTarget)) throw new Refusal(words.schoolsOwnBook(target.name));
  if (district === null) throw new Refusal(words.noDistrictBook(target.name));
  const others = await districtBooks(given.rest, target.name, context);
  others.forEach((file) => void context.complain(words.isDistrictBook(file)));
  const sheets = given.rest.filter(({ file }) => !others.includes(file ?? ''));
  const today = todaySerial(now);
  const analysis = analyzeAs(district, sheets, context, asked.year);
  const scene = { analysis, reference, today, target: target.name };
  const planning = planInto(scene, readBooks(given.schools, scene), {
    ...options,
    decide: (found) => decideAll(found, options.take),
  });
  if (planning.kind === 'no-year') throw new Refusal(problemText(planning));
  const { planned } = planning;
  const { schools: ofSchools } = given;
  const isBook = (name: string) => ofSchools.some(({ file }) => file === name);
  const listed = inputs.files.filter(
    (file) => file !== target && !isBook(file.name) && !others.includes(file.name),
  );
  const lines = fileLines({ files: listed, analysis, books: [], damaged: [] });
  for (const { file, text: line, isUnderstood } of lines) {
    if (!isUnderstood) context.complain(words.fileLine(file, line));
    else if (!asked.quiet) context.print(words.fileLine(file, line));
  }
  sayPreview(planned, context, asked.quiet);
  if (!asked.quiet) sayTests(planned, scene, context);
  if (planned.problem !== null) throw new Refusal(problemText(planned.problem));
  sayApproval(planned, options, context);
  const { sent, of, missing } = sentCount(planned.matrix);
  if (!asked.quiet) context.print(text.sentText(sent, of, missing));
  if (!asked.quiet && planned.absent !== null) context.print(planned.absent);
  const isOpen =
    planned.found.refused.size + others.length + inputs.problems.length > 0 ||
    openConflicts(planned).length > 0;
  if (planned.isNothing) {
    if (!asked.quiet) context.print(words.nothingNew);
    return !isOpen;
  }
  const path = asked.inPlace
    ? target.path
    : outputPath(
        dirname(target.path),
        `${basename(target.name, extname(target.name))}${changedEnding}.xlsx`,
        asked.out,
      );
  if (!asked.inPlace && inputs.files.some((file) => isSameFile(file.path, path)))
    throw new Refusal(output.isSource(basename(path)));
  sayLosses(target.name, target.workbook, context);
  const bytes = await filled(
    { name: target.name, workbook: target.workbook },
    collectionResults(planned, scene),
  );
  await put(path, bytes);
  if (!asked.quiet) context.print(output.written(path));
  return !isOpen;
}

function isSameInput({ path }: InputFile, asked: string | undefined): boolean {
  return asked !== undefined && isSameFile(path, asked);
}

/** Workbooks of a district among the files, beside the one that is collected into. */
async function districtBooks(
  sheets: Parameters<typeof districtOf>[0],
  target: string,
  { reference, loadDistrict }: CommandContext,
): Promise<readonly string[]> {
  const files = [...new Set(sheets.map(({ file }) => file ?? ''))].filter((file) => file !== target);
  const found: string[] = [];
  for (const file of files) {
    const own = sheets.filter((sheet) => sheet.file === file);
    if ((await districtOf(own, reference, loadDistrict, null)) !== null) found.push(file);
  }
  return found;
}

function sayPreview(planned: PlannedCollection, context: CommandContext, quiet: boolean): void {
  const { books, taken, refused, cells, collection } = planned.found;
  for (const [{ file }, problem] of refused)
    context.complain(words.notTaken(file, text.bookProblemText(problem)));
  if (quiet || books.length === 0) return;
  context.print(words.collectionHeading(collection.title, books.length, taken.length));
  for (const book of taken) {
    const own = cells.filter(({ file }) => file === book.file);
    const { school, counts, remarks, leftOut } = bookOverviewOf(book, planned.found);
    context.print(words.bookLine(school, book.file, counts, remarks));
    if (leftOut !== null) context.print(`    ${leftOut}`);
    const changed = own.filter(({ difference }) => difference === 'changed');
    for (const cell of changed.slice(0, listedChanges)) {
      const place = cell.key === '' ? cell.field : `${cell.key} — ${cell.field}`;
      context.print(words.changedLine(place, text.valueText(cell.current), text.valueText(cell.sent)));
    }
    if (changed.length > listedChanges) context.print(words.moreChanges(changed.length - listedChanges));
  }
  const open = openConflicts(planned);
  if (open.length === 0) return;
  context.print(words.disputesHeading(open.length));
  for (const cell of open.slice(0, listedDisputes))
    context.print(`  ${text.disputeText({ ...cell, school: nameOf(planned.found, cell.school) })}`);
  if (open.length > listedDisputes) context.print(words.moreChanges(open.length - listedDisputes));
}

function sayTests(
  { found }: PlannedCollection,
  { analysis, reference }: CollectionContext,
  context: CommandContext,
): void {
  const { lines, changes, rivals, typed } = testsOverview(
    found.tests,
    reference.testForms,
    analysis,
    (code) => nameOf(found, code),
  );
  const list = (all: readonly string[]): void => {
    for (const line of all.slice(0, listedDisputes)) context.print(`  ${line}`);
    if (all.length > listedDisputes) context.print(words.moreLines(all.length - listedDisputes));
  };
  if (lines.length > 0) context.print(`${tests.testsHeading}:`);
  list(lines);
  if (changes.length > 0) context.print(`${tests.testsChangeHeading(changes.length)}`);
  list(changes);
  for (const rival of rivals) context.complain(`${rival.text} ${words.otherFileFirst(rival.other)}`);
  if (typed.length > 0) context.print(`${tests.typedHeading}. ${tests.typedAdvice}`);
  list(typed);
}

function nameOf({ members }: Collecting, code: string): string {
  return members.find((member) => member.code === code)?.name ?? code;
}

function sayApproval(
  { unexplained, approval, found }: PlannedCollection,
  { reason }: CollectArguments,
  context: CommandContext,
): void {
  if (unexplained.length > 0) {
    if (reason === '') context.complain(words.unexplained(unexplained.length));
    else context.print(words.explained(unexplained.length));
  }
  if (approval !== null) context.print(words.approved(found.collection.title, text.approvalText(approval)));
}

function problemText(problem: PlanProblem): string {
  const advice = problem.kind === 'reason-needed' ? ` ${words.reasonAdvice}` : '';
  return text.planProblemText(problem) + advice;
}
