/** Writes what a command found: the workbook with its new sheets, the Word report, the schools' cards. */
import { basename, dirname, extname, join } from 'node:path';
import type { Analysis } from '../core/analysis';
import type { SheetModel } from '../core/model/sheet-model';
import type { Conflict, SheetId } from '../core/workbook';
import { paperDocument, paperName, paperSheets, type PaperId } from '../job/papers';
import { targetFile } from '../job/district-files';
import { putResults, type Results } from '../job/put-results';
import { newerBook, recordsToKeep, resultModels } from '../job/result-book';
import { saveCautions, type Loss } from '../job/save-cautions';
import type { SheetFill } from '../layout/fill-cells';
import type { ResultSheet } from '../layout/result-sheet';
import type { SchoolCard } from '../layout/school-cards';
import * as words from '../text/command/output-words';
import { conflictText } from '../text/conflict-text';
import { newerWorkbookText } from '../text/newer-workbook-text';
import { tooManyRecords } from '../text/pane/protocol-words';
import { noOrder } from '../text/order-text';
import { noYearly } from '../text/yearly-text';
import { numberText } from '../text/plural';
import { changedEnding, reportEnding } from '../text/file-names';
import type { Arguments } from './arguments';
import { cardBookPath } from './card-book';
import type { OpenWorkbook } from './doors';
import type { InputFile, Inputs } from './read-inputs';
import { Refusal } from './refusal';
import type { CommandContext } from './command-context';
import { exists, isSameFile, outputPath, put } from './write-output';

/** What a command found, and the cards that were asked for. */
export interface Answer {
  readonly analysis: Analysis;
  readonly cards: readonly SchoolCard[] | null;
  /** Sheets of the person's own that the workbook gets. */
  readonly added: readonly SheetModel[];
  /** Cells of the person's own tables. */
  readonly fills: readonly SheetFill[];
}

const reports: readonly ResultSheet[] = ['check', 'flags', 'report'];

export async function writeResults(
  asked: Arguments,
  { analysis, cards, added, fills }: Answer,
  inputs: Inputs,
  wanted: readonly ResultSheet[],
  context: CommandContext,
): Promise<void> {
  const newer = newerBook(analysis);
  if (newer !== null && asked.inPlace) throw new Refusal(newerWorkbookText(newer));
  const target = newer === null ? targetWorkbook(analysis, inputs) : null;
  const first = inputs.files[0];
  const source = target ?? first;
  if (source === undefined) return;
  const papers = wantedPapers(asked, wanted);
  const models = [
    ...added,
    ...resultModels(analysis, wanted, target?.name ?? null),
    ...paperSheets(analysis, papers),
  ];
  const ending = wanted.some((sheet) => reports.includes(sheet)) ? reportEnding : changedEnding;
  const ownName = `${stem(source.name)}${ending}${bookEnding(target?.name)}`;
  const path =
    asked.inPlace && target !== null ? target.path : outputPath(dirname(source.path), ownName, asked.out);
  if (!asked.inPlace && inputs.files.some((file) => isSameFile(file.path, path))) {
    throw new Refusal(words.isSource(basename(path)));
  }
  const cardBook = cards === null ? null : { path: cardBookPath(path), cards };
  if (cardBook !== null && inputs.files.some((file) => isSameFile(file.path, cardBook.path))) {
    throw new Refusal(words.cardsIntoSource(basename(cardBook.path)));
  }
  if (target !== null) sayLosses(target.name, target.workbook, context);
  const records = recordsToKeep(analysis);
  const isKept = wanted.includes('records');
  if (records?.isTooMany === true && isKept) context.complain(tooManyRecords(numberText(records.limit)));
  context.progress(words.writing);
  const bytes =
    target === null
      ? await context.doors.createWorkbook(models)
      : await filled(target, {
          models,
          fills,
          suffix: String(analysis.period.year),
        });
  const written = [path];
  await put(path, bytes);
  for (const paper of papers) {
    const model = paperDocument(analysis, { paper });
    if (model === null) {
      context.complain(paper === 'yearly' ? noYearly : noOrder);
      continue;
    }
    const document = documentPath(path, paper);
    await put(document, await context.doors.createDocument(model));
    written.push(document);
  }
  if (cardBook !== null) {
    context.progress(words.cardCount(cardBook.cards.length));
    const isReplaced = await exists(cardBook.path);
    await put(cardBook.path, await context.doors.createWorkbook(cardBook.cards.map(({ sheet }) => sheet)));
    written.push(isReplaced ? words.replaced(cardBook.path) : cardBook.path);
  }
  if (asked.quiet || asked.json) return;
  context.print(words.written(written.join(', ')));
  if (records?.isTooMany === false)
    context.print((isKept ? words.recordsWritten : words.recordsLeftOut)(records.sheet));
}

function wantedPapers(
  { docx, draftOrder, isPublic, lists, summary, yearly }: Arguments,
  wanted: readonly ResultSheet[],
): readonly PaperId[] {
  return [
    ...(docx && wanted.includes('report') ? (['report'] as const) : []),
    ...(draftOrder ? (['order'] as const) : []),
    ...(isPublic ? (['public'] as const) : []),
    ...(lists ? (['lists'] as const) : []),
    ...(summary ? (['summary'] as const) : []),
    ...(yearly ? (['yearly'] as const) : []),
  ];
}

/** The report is named like the workbook it goes with. */
function documentPath(book: string, paper: PaperId): string {
  if (paper === 'report') return book.replace(/\.xls[xm]$/iu, '.docx');
  return join(dirname(book), paperName(basename(book), { paper }));
}

function targetWorkbook(
  analysis: Analysis,
  { files }: Inputs,
): (InputFile & { workbook: OpenWorkbook }) | null {
  const target = targetFile(analysis);
  const file = files.find(({ name }) => name === target);
  return file === undefined || file.workbook === null ? null : { ...file, workbook: file.workbook };
}

/** The workbook's bytes with the results in it; refuses in words what it does not take. */
export async function filled(
  { name, workbook }: Pick<InputFile, 'name'> & { readonly workbook: OpenWorkbook },
  results: Results,
): Promise<Uint8Array> {
  const outcome = await putResults(workbook, name, results);
  if (outcome.applied) return workbook.save();
  throw await notWritten(name, workbook, outcome.conflicts);
}

/** In words. */
export async function notWritten(
  name: string,
  workbook: OpenWorkbook,
  conflicts: readonly Conflict[],
): Promise<Refusal> {
  const sheets = await workbook.listSheets();
  const sheetName = (sheet: SheetId): string => sheets.find(({ id }) => id === sheet)?.name ?? '';
  return new Refusal(words.notWritten(name, conflictText(conflicts, sheetName, name)));
}

const losses: Readonly<Record<Loss, (name: string) => string>> = {
  'loses-signature': words.isSigned,
  'loses-encryption': words.isEncrypted,
};

/** What the workbook's file has and the one that is about to be written will not. */
export function sayLosses(name: string, workbook: OpenWorkbook, { complain }: CommandContext): void {
  for (const loss of saveCautions(workbook)) complain(losses[loss](name));
}

function stem(name: string): string {
  return basename(name, extname(name));
}

/** Excel opens a book with macros by its own ending only. */
function bookEnding(target: string | undefined): '.xlsm' | '.xlsx' {
  return target !== undefined && /\.xlsm$/iu.test(target) ? '.xlsm' : '.xlsx';
}
