/** `msoko upgrade`: what would raise the book to the present forms, and what is said of it. */
import type { Analysis } from '../core/analysis';
import type { SourceSheet } from '../core/table/recognise';
import { targetFile } from '../job/district-files';
import { newerBook } from '../job/result-book';
import { upgradeOf, type Upgrade } from '../job/upgrade';
import { newerWorkbookText } from '../text/newer-workbook-text';
import { upgradeLines, upToDateText } from '../text/upgrade-text';
import type { Arguments } from './arguments';
import type { CommandContext } from './command-context';
import { Refusal } from './refusal';

/** Null where there is nothing to do; a workbook of a newer program is refused. */
export function planUpgrade(analysis: Analysis, sheets: readonly SourceSheet[]): Upgrade | null {
  const newer = newerBook(analysis);
  if (newer !== null) throw new Refusal(newerWorkbookText(newer));
  return upgradeOf(analysis, sheets);
}

export function sayUpgrade(
  { json, quiet }: Arguments,
  analysis: Analysis,
  upgrade: Upgrade | null,
  { print }: CommandContext,
): void {
  if (json) print(JSON.stringify(upgrade?.preview ?? null, null, 2));
  else if (upgrade !== null && !quiet) upgradeLines(upgrade.preview).forEach(print);
  else if (!quiet) print(upToDateText(targetFile(analysis) ?? ''));
}
