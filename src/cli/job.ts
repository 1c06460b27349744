/** One command from files to exit code: read, analyse, say, write. */
import type { Analysis } from '../core/analysis';
import type { Reference } from '../core/reference';
import { FileError } from '../core/file-error';
import type { District } from '../core/schema/district';
import { blankBook, deadlinesToMend } from '../job/blank-book';
import { districtFiles, districtOf } from '../job/district-files';
import { analyzeAs, checkAlone, separateFiles } from '../job/given-files';
import { expectedFills } from '../job/result-book';
import { todaySerial } from '../job/today';
import type { SheetFill } from '../layout/fill-cells';
import type { SourceSheet } from '../core/table/recognise';
import type { ResultSheet } from '../layout/result-sheet';
import { fileErrorText } from '../text/file-error-text';
import { severalWorkbooksText } from '../text/several-workbooks-text';
import * as inputWords from '../text/command/input-words';
import { booksLeftOut, onlySchoolBook } from '../text/readiness-text';
import * as words from '../text/command/progress-words';
import { adoptedFills, planLines } from './adopt-plan';
import { dress } from './dress';
import { decisionLines, preparedFills } from './prepare-decisions';
import type { Command } from './argument-keys';
import type { Arguments } from './arguments';
import { cardsFor } from './card-book';
import { collect } from './collect';
import { chooseDistrict } from './choose-district';
import { explainableLines, explanationsFor } from './explain';
import { writeLetters } from './letters';
import { listSchools } from './list-schools';
import { readInputs } from './read-inputs';
import { makeSchoolBooks } from './make-school-books';
import { planUpgrade, sayUpgrade } from './plan-upgrade';
import { readForm } from './read-form';
import { Refusal } from './refusal';
import {
  aloneJson,
  aloneLines,
  analysisJson,
  checkLines,
  expectedLines,
  fileLines,
  flagLines,
  type FileAlone,
} from './summary';
import { parameterLines, settingsFor } from './settings';
import { prepare, saySchoolBooks } from './school-books';
import type { CommandContext } from './command-context';
import { exists, outputPath, put } from './write-output';
import { writeResults, type Answer } from './write-results';

export const ExitCode = { clean: 0, errorsFound: 1, unreadable: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

type ExaminingCommand = Exclude<Command, 'new' | 'schools' | 'collect' | 'prepare' | 'letters' | 'dress'>;

const sheetsOf: Readonly<Record<ExaminingCommand, readonly ResultSheet[]>> = {
  check: ['check'],
  fill: ['expected'],
  flag: ['flags'],
  report: ['tasks', 'roadmap', 'indicators', 'report', 'charts'],
  run: ['check', 'tasks', 'flags', 'expected', 'roadmap', 'indicators', 'report', 'charts', 'records'],
  upgrade: [],
  explain: [],
  settings: [],
  plan: [],
  decisions: [],
};

export async function runJob(asked: Arguments, context: CommandContext): Promise<ExitCode> {
  try {
    if (asked.command === 'new') return await makeNew(asked, context);
    if (asked.command === 'collect')
      return (await collect(asked, context)) ? ExitCode.clean : ExitCode.errorsFound;
    if (asked.command === 'prepare')
      return (await prepare(asked, context)) ? ExitCode.clean : ExitCode.errorsFound;
    if (asked.command === 'dress') {
      await dress(asked, context);
      return ExitCode.clean;
    }
    if (asked.command === 'letters')
      return (await writeLetters(asked, context)) ? ExitCode.clean : ExitCode.unreadable;
    if (asked.command === 'schools')
      return (await listSchools(asked, context)) ? ExitCode.clean : ExitCode.unreadable;
    return await examine(asked, asked.command, context);
  } catch (error) {
    if (error instanceof FileError) context.complain(fileErrorText(error.problem, error.file));
    else if (error instanceof Refusal) context.complain(error.message);
    else throw error;
    return ExitCode.unreadable;
  }
}

async function examine(
  asked: Arguments,
  command: ExaminingCommand,
  context: CommandContext,
): Promise<ExitCode> {
  const reference = await referenceFor(asked, context);
  const inputs = await readInputs(asked.inputs, context.doors, (done, total, name) =>
    context.progress(words.reading(done + 1, total, name)),
  );
  [...inputs.problems, ...inputs.notes].forEach(context.complain);
  const damaged = inputs.damaged.map((file) => ({ ...file, ...checkAlone(file, reference) }));
  if (command !== 'check') damaged.forEach(({ name }) => context.complain(inputWords.leftOutWhole(name)));
  if (inputs.files.length === 0) {
    if (command === 'check') sayAlone(asked, damaged, context);
    return ExitCode.unreadable;
  }

  context.progress(words.computing);
  const { schools, rest: sheets } = separateFiles(inputs.files, reference);
  if (sheets.length === 0) {
    const isReady = await saySchoolBooks(schools, asked, context);
    if (command !== 'check' && !asked.quiet && !asked.json) context.print(onlySchoolBook);
    if (inputs.problems.length > 0) return ExitCode.unreadable;
    return isReady ? ExitCode.clean : ExitCode.errorsFound;
  }
  if (schools.length > 0) context.complain(booksLeftOut(schools.map(({ file }) => file)));
  const district = await districtFor(asked, sheets, reference, context);
  const analysis = analyzeAs(district, sheets, { ...context, reference }, asked.year);

  const claimants = districtFiles(analysis);
  if (claimants.length > 1) throw new Refusal(severalWorkbooksText(claimants));

  const upgrade = command === 'upgrade' ? planUpgrade(analysis, sheets) : null;
  const explained = explanationsFor(asked, { analysis, sheets, today: todaySerial(context.now) });
  const changes = upgrade ?? explained ?? settingsFor(asked, analysis);
  const answer: Answer = {
    analysis,
    cards: cardsFor(asked, analysis),
    added: changes?.models ?? [],
    fills: changes?.fills ?? fillsOf(asked, command, analysis),
  };
  if (command === 'upgrade') sayUpgrade(asked, analysis, upgrade, context);
  else say(asked, command, answer, command === 'check' ? damaged : [], context);
  if (command === 'upgrade' && upgrade === null) return ExitCode.clean;
  // A check and a proposal are read on the screen; they are written only where it was asked.
  const isOnlyListed = (command === 'explain' || command === 'settings') && changes === null;
  const isShownOnly = command === 'check' || command === 'plan' || command === 'decisions' || isOnlyListed;
  const isWritten = !isShownOnly || (!isOnlyListed && (asked.out !== null || asked.inPlace));
  if (isWritten) await writeResults(asked, answer, inputs, wantedSheets(asked, command), context);

  if (inputs.problems.length > 0) return ExitCode.unreadable;
  if (command === 'explain' || command === 'settings') return ExitCode.clean;
  return analysis.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.errorsFound
    : ExitCode.clean;
}

function wantedSheets({ draftOrder }: Arguments, command: ExaminingCommand): readonly ResultSheet[] {
  return [...sheetsOf[command], ...(draftOrder ? (['order'] as const) : [])];
}

function fillsOf(asked: Arguments, command: Command, analysis: Analysis): readonly SheetFill[] {
  const isWritten = asked.out !== null || asked.inPlace;
  if (command === 'plan' && isWritten) return adoptedFills(analysis, asked);
  if (command === 'decisions' && isWritten) return preparedFills(analysis);
  return command === 'fill' || command === 'run' ? expectedFills(analysis) : [];
}

function say(
  asked: Arguments,
  command: Command,
  { analysis, cards }: Answer,
  damaged: readonly FileAlone[],
  { print }: CommandContext,
): void {
  if (asked.json) return print(analysisJson(analysis, cards, damaged));
  if (asked.quiet) return;
  if (command === 'check' || command === 'run') checkLines(analysis).forEach(print);
  if (command === 'explain' && asked.explain === null) explainableLines({ analysis }).forEach(print);
  if (command === 'settings' && asked.settings.length === 0) parameterLines(analysis).forEach(print);
  if (command === 'flag') fileLines(analysis).forEach(print);
  damaged.flatMap(aloneLines).forEach(print);
  if (command === 'fill' || command === 'run') ['', ...expectedLines(analysis)].forEach(print);
  if (command === 'plan') planLines(analysis).forEach(print);
  if (command === 'decisions') decisionLines(analysis).forEach(print);
  if (command === 'flag' || command === 'run') ['', ...flagLines(analysis)].forEach(print);
}

/** Where no file is whole. */
function sayAlone(
  { json, quiet }: Arguments,
  damaged: readonly FileAlone[],
  { print }: CommandContext,
): void {
  if (json) return print(aloneJson(damaged));
  if (!quiet) damaged.flatMap(aloneLines).forEach(print);
}

async function referenceFor({ form }: Arguments, { reference }: CommandContext): Promise<Reference> {
  return form === null ? reference : { ...reference, forms: [await readForm(form)] };
}

async function districtFor(
  { district, form }: Arguments,
  sheets: readonly SourceSheet[],
  reference: Reference,
  { loadDistrict }: CommandContext,
): Promise<District | null> {
  if (form !== null) return null;
  if (district !== null)
    return chooseDistrict(district, { listings: reference.knownDistricts, load: loadDistrict });
  return districtOf(sheets, reference, loadDistrict);
}

async function makeNew(asked: Arguments, context: CommandContext): Promise<ExitCode> {
  if (asked.books !== null) {
    await makeSchoolBooks(asked, asked.books, context);
    return ExitCode.clean;
  }
  const { reference, doors, loadDistrict, now } = context;
  const district = await chooseDistrict(asked.district ?? '', {
    listings: reference.knownDistricts,
    load: loadDistrict,
  });
  const year = asked.year ?? now.getFullYear();
  const { name, sheets } = blankBook(district, year);
  const path = outputPath('.', name, asked.out);
  if (await exists(path)) {
    throw new Refusal(words.newFileExists(path));
  }
  await put(path, await doors.createWorkbook(sheets));
  if (!asked.quiet) context.print(words.created(path));
  words.unreadDeadlineLines(deadlinesToMend(district)).forEach(context.complain);
  return ExitCode.clean;
}
