/** What a call writes of an analysis, and whether anything may be written into the person's own workbook. */
import type { Analysis } from '../core/analysis';
import { everyFinding } from '../core/finding-group';
import type { SheetModel } from '../core/model/sheet-model';
import { mostStoredRows, storedRows } from '../core/results/stored-records';
import { newerFile } from '../core/validation/check-workbook';
import { recordWords } from '../data/lexicon/record-words';
import { fillCells, type SheetFill } from '../layout/fill-cells';
import type { ResultSheet } from '../layout/result-sheet';
import { resultSheets } from '../layout/result-sheets';

/** The workbook of a newer program, which takes nothing from this one. */
export function newerBook({ findings }: Analysis): string | null {
  return newerFile(everyFinding(findings));
}

/** `file`: the workbook they go into; null where a new one is made of them. */
export function resultModels(
  analysis: Analysis,
  wanted: readonly ResultSheet[],
  file: string | null,
): readonly SheetModel[] {
  return resultSheets(analysis, wanted, file ?? undefined);
}

/** Empty cells of the person's own table of expected results. */
export function expectedFills(analysis: Analysis): readonly SheetFill[] {
  return fillCells(analysis);
}

/** What protocols and reports said, and whether a workbook keeps it; null where they said nothing. */
export function recordsToKeep(
  analysis: Analysis,
): { readonly sheet: string; readonly isTooMany: boolean; readonly limit: number } | null {
  const { files, summaryFiles } = analysis;
  const rows = storedRows(analysis);
  if (files.length + summaryFiles.length === 0 || rows?.length === 0) return null;
  return { sheet: recordWords.sheet, isTooMany: rows === null, limit: mostStoredRows };
}
