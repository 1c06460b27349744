/** The whole flow on one screen: sheets → findings → flags, roadmap, expected results, the year's work → report facts. */
import type { Analysis, AnalyzeInput } from './analysis';
import { checkSheets, type CheckedSheets } from './check-sheets';
import { approvedCollections, approvalForms } from './collect/approved-collections';
import { expectedRecordsOf } from './expected/expected-sheet';
import { fillExpected } from './expected/fill';
import { cycleFacts, cycleForms } from './report/cycle-facts';
import { reportFacts } from './report/report-facts';
import { reportSource } from './report/report-source';
import { roadmapForms, roadmapOf } from './roadmap/roadmap-sheets';
import type { Reference } from './reference';
import { namedDistrict } from './table/identify-district';

export function analyze(input: AnalyzeInput): Analysis {
  return analyzeChecked(checkSheets(input), input.reference);
}

export function analyzeChecked(checked: CheckedSheets, reference: Reference): Analysis {
  const { stage, tables, period, reportingDate, district, measured, eventFacts } = checked;
  const { schools, scales, collected, rating } = checked;
  const { forms, lexicon, deadlineWords: words, yearWords, adviceRules: rules } = reference;
  const { parameters, changes: changedParameters } = checked.settings;
  const { year } = period;
  const flags = checked.flags();

  const { dueSoonDays } = parameters.roadmap;
  const plan = { district, measured, eventFacts, year, reportingDate, words, dueSoonDays };
  const roadmap = stage(
    'roadmap',
    roadmapForms,
    Object.values(plan),
    (seen) => district && roadmapOf(seen, lexicon, { ...plan, district }),
  );
  const existing = stage('expected sheet', ['expected'], [], (seen) => expectedRecordsOf(seen, lexicon));
  const expected = stage(
    'expected',
    [],
    [district, roadmap, existing, yearWords, year, reportingDate],
    () =>
      district &&
      roadmap &&
      fillExpected({ district, roadmap, existing, words: yearWords, year, reportingDate }),
  );
  const cycle = stage('cycle', cycleForms, [schools, roadmap, rules, ...Object.values(plan)], (seen) =>
    cycleFacts(seen, { ...plan, schools, roadmap, lexicon, rules }),
  );
  const approved = stage('approved', approvalForms, [forms, reference.journalWords, year], (seen) =>
    approvedCollections(seen, year, reference),
  );
  const { findings, accepted, explainedFlags, foreign } = checked;
  const names = { district, districtName: namedDistrict(tables), schools };
  const told = {
    ...collected,
    scales,
    ...names,
    findings,
    accepted,
    explainedFlags,
    foreign,
    flags,
    expected,
  };
  const source = reportSource(tables, reference.formsVersion);
  const dated = {
    year,
    reportingDate,
    parameters,
    changedParameters,
    progress: roadmap,
    cycle,
    approved,
    source,
  };
  const report = reportFacts({ ...told, ...dated });
  const { memory } = checked;
  return { ...told, tables, period, roadmap, rating, expectedRecords: existing, report, memory };
}
