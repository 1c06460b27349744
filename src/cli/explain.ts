/** `explain`: a warning or a question in a named cell, or a flag, is answered, and the answer stands on the sheet of explanations. */
import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/finding';
import type { ComputedMarker } from '../core/flags/flag';
import type { SourceSheet } from '../core/table/recognise';
import { targetFile } from '../job/district-files';
import { longestExplanation } from '../job/explainable';
import { explainableAt, explainableFindings } from '../job/explainable-findings';
import { explainableFlags, flagLine, flagsNamed } from '../job/explainable-flags';
import { explanationChanges, flagExplanation, type ExplanationChanges } from '../job/explanation-changes';
import { tooLongText } from '../text/explanation-text';
import { groundsText } from '../text/flag-text';
import { findingText, placeText } from '../text/finding-text';
import { findingTitle } from '../text/finding-title';
import * as words from '../text/command/explain-words';
import type { Arguments, ExplainArguments } from './arguments';
import { Refusal } from './refusal';

/** Of what may be explained; the workbook’s own list has all of it. */
const listed = 40;

export interface ExplainRun {
  readonly analysis: Analysis;
  readonly sheets: readonly SourceSheet[];
  readonly today: number;
}

/** What may be explained, where no cell was named. */
export function explainableLines({ analysis }: Pick<ExplainRun, 'analysis'>): readonly string[] {
  const found = explainableFindings(analysis);
  const flags = explainableFlags(analysis);
  if (found.length + flags.length === 0) return [words.nothingToExplain];
  return [
    ...(found.length === 0 ? [] : [words.explainable(found.length)]),
    ...found
      .slice(0, listed)
      .flatMap((finding) => [
        `  ${placeText(finding.place)}`,
        `    ${findingTitle(finding.code)}: ${findingText(finding).what}`,
      ]),
    ...(found.length > listed ? [words.moreExplainable(found.length - listed)] : []),
    ...(flags.length === 0 ? [] : [words.explainableFlags(flags.length)]),
    ...flags.slice(0, listed).flatMap((flag) => [`  ${flagLine(flag)}`, `    ${groundsText(flag)}`]),
    ...(flags.length > listed ? [words.moreFlags(flags.length - listed)] : []),
    words.howToExplain,
  ];
}

/** The rows to write; null where no cell was named. */
export function explanationsFor({ explain }: Arguments, run: ExplainRun): ExplanationChanges | null {
  if (explain === null) return null;
  if (explain.text.length > longestExplanation)
    throw new Refusal(tooLongText(explain.text.length, longestExplanation));
  const input = { ...run, target: targetFile(run.analysis) };
  const flags = flagsNamed(explain.at, run.analysis);
  return flags === null
    ? explanationChanges([findingAt(explain, run.analysis)], explain, input)
    : flagExplanation(onlyFlag(explain, flags), explain, input);
}

/** The one finding of the cell that may be explained; the person is told why where it is none or several. */
function findingAt({ at, about }: ExplainArguments, analysis: Analysis): Finding {
  const { found, hasErrors } = explainableAt(analysis, { ...placeNamed(at), about });
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  if (second !== undefined)
    throw new Refusal(
      words.severalHere(
        at,
        found.map(({ code }) => findingTitle(code)),
      ),
    );
  throw new Refusal(hasErrors ? words.onlyErrors(at) : words.nothingHere(at));
}

function onlyFlag({ at }: ExplainArguments, flags: readonly ComputedMarker[]): ComputedMarker {
  const [only, second] = flags;
  if (only === undefined) throw new Refusal(words.noSuchFlag(at));
  if (second !== undefined) throw new Refusal(words.severalFlags(at, flags.map(flagLine)));
  return only;
}

function placeNamed(at: string): { readonly sheet: string; readonly address: string } {
  const match = /^'?(.+?)'?!\$?([A-Za-z]{1,3})\$?(\d+)$/u.exec(at.trim());
  if (match === null) throw new Refusal(words.wrongPlace(at));
  const [, sheet = '', column = '', row = ''] = match;
  return { sheet, address: `${column.toUpperCase()}${row}` };
}
