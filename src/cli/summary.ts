/** What the command line prints about an analysis: a page for a person, or JSON for a program. */
import type { Analysis } from '../core/analysis';
import { countBySeverity, type FindingGroup } from '../core/finding-group';
import { joinedFiles } from '../core/results/joined-files';
import { findingKinds, firstOfKind, type FindingKind } from '../core/report/finding-kinds';
import type { SheetsAlone } from '../core/validation/check-sheets-alone';
import { schoolDecisions } from '../job/school-reasons';
import type { SchoolCard } from '../layout/school-cards';
import { checkSummary } from '../text/check-text';
import { acceptedText } from '../text/explanation-text';
import { expectedStateText } from '../text/expected-text';
import { expectedStates } from '../core/states/judge-expected';
import { fileReadingText, joinedFilesText, summaryReadingText } from '../text/file-reading-text';
import { foreignTableText } from '../text/foreign-table-text';
import { findingText, placeText } from '../text/finding-text';
import { findingTitle, severityName } from '../text/finding-title';
import { flagAnswerText, standsFor } from '../text/flag-text';
import { lowTested, lowUntested, nothingLow } from '../text/low-result-text';
import { counted, numberText, percentText, schoolForms } from '../text/plural';
import * as words from '../text/command/summary-words';
import { tableTitle } from '../text/expected-sheet-text';

/** Examples of each kind; the workbook has all of them. */
const shownOfKind = 3;

/** Of the JSON's shape: grows when a member is renamed, removed or comes to mean another thing. */
const jsonVersion = 2;

export function checkLines(analysis: Analysis): readonly string[] {
  const { findings, accepted } = analysis;
  const counts = [checkSummary(countBySeverity(findings)), acceptedText(accepted.length)];
  return [counts.filter(Boolean).join(' '), ...fileLines(analysis), ...kindLinesOf(findings)];
}

/** A file of which some sheets cannot be read, and what was found on each of the others. */
export interface FileAlone extends SheetsAlone {
  readonly name: string;
}

export function aloneLines({ name, checked, findings }: FileAlone): readonly string[] {
  if (checked.length === 0) return ['', words.noneAlone(name)];
  return ['', words.checkedAloneOf(name, checked), ...findingKinds(findings).flatMap(kindLines)];
}

/** Each protocol in one line, so that none is read or left out in silence, and what those of the same schools came to. */
export function fileLines({ files, summaryFiles, foreign, results }: Analysis): readonly string[] {
  const strange = foreign.map(
    ({ file, sheet, kind }) => `  ${words.sheetOf(file ?? null, sheet)}: ${foreignTableText(kind)}`,
  );
  if (files.length + summaryFiles.length === 0) return strange.length === 0 ? [] : ['', ...strange];
  return [
    '',
    words.protocolsRead,
    ...files.map((file) => `  ${file.file ?? file.sheet}: ${fileReadingText(file)}`),
    ...summaryFiles.map((file) => `  ${file.file ?? file.sheet}: ${summaryReadingText(file)}`),
    ...joinedFiles(results.records).map((joined) => `  ${joinedFilesText(joined)}`),
    ...strange,
  ];
}

/** Findings by kind, a few examples of each. */
export function kindLinesOf(findings: readonly FindingGroup[]): readonly string[] {
  return findingKinds(findings).flatMap(kindLines);
}

function kindLines(kind: FindingKind): readonly string[] {
  const { code, severity, count } = kind;
  const lines = ['', `${findingTitle(code)} (${severityName(severity)}) — ${numberText(count)}`];
  for (const found of firstOfKind(kind, shownOfKind)) {
    const { what, mend } = findingText(found);
    lines.push(`  ${placeText(found.place)}`, `    ${what} ${mend}`);
  }
  if (count > shownOfKind) lines.push(words.more(numberText(count - shownOfKind)));
  return lines;
}

const statusNames = { priority: words.priority, attention: words.attention };
const groupNames = { low: words.low, risk: words.risk };

export function flagLines(analysis: Analysis): readonly string[] {
  const { flags, report, explainedFlags } = analysis;
  if (flags.schoolYear === null) return [words.noFlags];
  const index = flags.federalIndex?.index ?? null;
  const lines = [index === null ? words.noIndex : words.indexIs(percentText(index, 1))];
  const { schools, statuses } = report.objectivity;
  const untested = statuses['few-data'];
  const isTested = statuses.clear + statuses.attention + statuses.priority > 0;
  if (isTested) lines.push(schools.length === 0 ? words.nothingToRecheck : words.schoolsToRecheck);
  for (const { school, status, rules } of schools) {
    lines.push(`  ${school.name} — ${statusNames[status]} (${rules.join(', ')})`);
    const own = explainedFlags.filter(({ result }) => result.key.school === school.code);
    lines.push(...own.map((flag) => `    ${flag.result.marker}. ${flagAnswerText(flag)}`));
    lines.push(...schoolDecisions(school, analysis).map((text) => `    ${text}`));
  }
  if (untested > 0) lines.push(words.fewData(counted(untested, schoolForms)));
  const { schools: low, tested } = report.lowResults;
  if (tested === 0) lines.push(lowUntested);
  else lines.push(`${lowTested(tested)} ${low.length === 0 ? nothingLow : words.schoolsToSupport}`);
  for (const { school, group } of low) lines.push(`  ${school.name} — ${groupNames[group]}`);
  return lines;
}

export function expectedLines({ expected, period }: Analysis): readonly string[] {
  if (expected === null) return [words.noExpected];
  const title = expected.kind === 'table' ? tableTitle : words.planTitle;
  const { counts, conflicts } = expected;
  const states = expectedStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${expectedStateText(state)} — ${numberText(counts[state])}`);
  const asked = expected.rows.filter(({ action }) => action === 'ask').length;
  const lines = [words.expectedCounts(title, period.year, numberText(counts.total), states.join(', '))];
  if (asked > 0) lines.push(words.asked(numberText(asked)));
  if (conflicts.length > 0) lines.push(words.kept(numberText(conflicts.length)));
  return lines;
}

/** Everything a program may want; typed arrays and pupils' rows stay out. */
export function analysisJson(
  {
    period,
    districtName,
    findings,
    accepted,
    explainedFlags,
    files,
    summaryFiles,
    foreign,
    results,
    flags,
    roadmap,
    expected,
    report,
  }: Analysis,
  cards: readonly SchoolCard[] | null,
  damaged: readonly FileAlone[],
): string {
  return JSON.stringify(
    {
      version: jsonVersion,
      period,
      districtName,
      findings: groupsJson(findings),
      accepted: accepted.map(acceptedJson),
      explainedFlags: explainedFlags.map(explainedFlagJson),
      files: files.map((file) => ({ ...file, text: fileReadingText(file) })),
      summaryFiles: summaryFiles.map((file) => ({ ...file, text: summaryReadingText(file) })),
      foreign: foreign.map((table) => ({ ...table, text: foreignTableText(table.kind) })),
      joinedFiles: joinedFiles(results.records),
      flags,
      roadmap,
      expected,
      report: { ...report, district: undefined, accepted: undefined, explainedFlags: undefined },
      // Absent where none were asked for.
      cards: cards?.map(({ school, sheet }) => ({ ...school, sheet: sheet.name })),
      damaged: damaged.length === 0 ? undefined : damaged.map(fileJson),
    },
    null,
    2,
  );
}

function acceptedJson({ finding, explanation }: Analysis['accepted'][number]): object {
  const { at: _, ...said } = explanation;
  return {
    ...finding,
    title: findingTitle(finding.code),
    text: findingText(finding).what,
    explanation: said,
  };
}

function explainedFlagJson({ result, explanation }: Analysis['explainedFlags'][number]): object {
  const { at: _, ...said } = explanation;
  const { marker, key, outcome } = result;
  return { marker, key, outcome, explanation: said, isCurrent: standsFor(explanation, result) };
}

/** Where no file is whole there is no analysis, only what was found on single sheets. */
export function aloneJson(damaged: readonly FileAlone[]): string {
  return JSON.stringify({ version: jsonVersion, damaged: damaged.map(fileJson) }, null, 2);
}

function fileJson({ name, checked, findings }: FileAlone): object {
  return { file: name, checked, findings: groupsJson(findings) };
}

function groupsJson(findings: readonly FindingGroup[]): readonly object[] {
  const inOrder = findingKinds(findings).flatMap((kind) => kind.groups);
  return inOrder.map((group) => {
    const { code, severity, file, sheet, count } = group;
    const examples = group
      .examples(shownOfKind)
      .map((found) => ({ ...found, code: undefined, severity: undefined, text: findingText(found) }));
    return { code, severity, title: findingTitle(code), file, sheet, count, examples };
  });
}
