/** The whole flow on one screen: sheets → tables → results → flags, indicators, roadmap, expected results → findings → report facts. */
import type { Analysis, AnalyzeInput } from './analysis';
import { isoDateOfSerial } from './calendar/calendar';
import { periodOf } from './calendar/period';
import { approvedCollections, approvalForms } from './collect/approved-collections';
import { expectedRecordsOf } from './expected/expected-sheet';
import { fillExpected } from './expected/fill';
import { groupFindings } from './finding-group';
import { explainedFlags as explainFlags, markerNamed } from './flags/explained-flags';
import { flagForms, flagsOf, parameterFindings, parameterOverrides, schoolsOf } from './flags/flag-sheets';
import { parametersFrom } from './flags/parameters';
import { measureDistrict } from './indicators/measure-district';
import { Memory } from './memory';
import { cycleFacts, cycleForms } from './report/cycle-facts';
import { reportFacts } from './report/report-facts';
import { reportSource } from './report/report-source';
import { collectResults, resultForms } from './results/collect-results';
import { foreignTables } from './results/foreign-tables';
import { readSheets } from './results/read-sheets';
import { eventFactsOf } from './roadmap/event-facts';
import { roadmapForms, roadmapOf } from './roadmap/roadmap-sheets';
import { explanationsOf } from './table/explanations';
import { namedDistrict } from './table/identify-district';
import { checkComments } from './validation/check-comments';
import { factsAgainstAnswers } from './validation/check-agreement';
import { unplacedFacts } from './validation/check-roadmap';
import { unknownFiles } from './validation/check-workbook';
import { explainFindings } from './validation/explain-findings';
import { validate } from './validation/validate';

export function analyze({ sheets, reference, before, ...asked }: AnalyzeInput): Analysis {
  const { forms, lexicon, deadlineWords: words, resultWords, scales: builtInScales, method } = reference;
  const memory = new Memory(before?.memory);
  const read = readSheets(sheets, reference, memory, before?.tables);
  const { tables, separated } = read;
  const stage = memory.over(tables, lexicon);
  const foreign = foreignTables(read.others, resultWords.foreign);
  const period = periodOf(tables, asked.today, asked.year);
  const { year } = period;

  const schools = stage('schools', ['schools'], [], (seen) => schoolsOf(seen, lexicon));
  const sources = [...separated.protocols, ...separated.summaries, ...separated.records];
  const collected = stage('results', resultForms, [...sources, resultWords, builtInScales], (seen) =>
    collectResults(separated, { tables: seen, words: resultWords, lexicon, schools, builtInScales }),
  );
  const {
    parameters,
    problems,
    changes: changedParameters,
  } = stage('parameters', ['parameters'], [method], (seen) =>
    parametersFrom(method, parameterOverrides(seen), lexicon),
  );
  const flags = stage('flags', flagForms, [collected, parameters], (seen) =>
    flagsOf(seen, lexicon, { ...collected, schools, parameters }),
  );
  const { results, scales } = collected;
  const by = { results, flags, isRatingOn: parameters.rating.isOn, year, lexicon };
  const { district, quantities, measured, rating } = measureDistrict(stage, asked.district, by);
  const reportingDate = isoDateOfSerial(period.reportingDate);
  const { dueSoonDays } = parameters.roadmap;
  const eventFacts = stage('event facts', ['roadmap'], [district], (seen) =>
    district === null ? [] : eventFactsOf(seen, lexicon, district),
  );
  const plan = { district, measured, eventFacts, year, reportingDate, words, dueSoonDays };
  const roadmap = stage(
    'roadmap',
    roadmapForms,
    Object.values(plan),
    (seen) => district && roadmapOf(seen, lexicon, { ...plan, district }),
  );
  const existing = stage('expected sheet', ['expected'], [], (seen) => expectedRecordsOf(seen, lexicon));
  const { yearWords, adviceRules: rules } = reference;
  const expected = stage(
    'expected',
    [],
    [district, roadmap, existing, yearWords, year, reportingDate],
    () =>
      district &&
      roadmap &&
      fillExpected({ district, roadmap, existing, words: yearWords, year, reportingDate }),
  );

  const limits = { plausibility: parameters.plausibility, questionLimits: parameters.questions };
  const judged = { ...reference, ...limits, tables, scales, quantities, district };
  const facts = stage('facts', ['indicators'], [district, measured, eventFacts, year], (seen) => [
    ...unplacedFacts(eventFacts),
    ...factsAgainstAnswers(seen, { district, measured, eventFacts, year }),
  ]);
  const found = groupFindings(
    [
      ...unknownFiles(sheets, read.others, forms, foreign),
      ...checkComments(sheets),
      ...read.findings,
      ...validate({ ...judged, reportingDate: period.reportingDate }, memory),
      ...collected.findings,
      ...parameterFindings(tables, problems),
      ...facts,
    ],
    sheets,
  );
  const explanations = explanationsOf(tables);
  const explainedFlags = explainFlags(flags, explanations, lexicon.lookalikes);
  const { open: findings, accepted } = explainFindings(found, explanations, {
    tables,
    sheets,
    titles: reference.findingTitles,
    isMarker: (about) => markerNamed(about, lexicon.lookalikes) !== null,
    ofFlags: new Set(explainedFlags.map(({ explanation }) => explanation)),
  });

  const cycle = stage('cycle', cycleForms, [schools, roadmap, rules, ...Object.values(plan)], (seen) =>
    cycleFacts(seen, { ...plan, schools, roadmap, lexicon, rules }),
  );
  const approved = stage('approved', approvalForms, [forms, reference.journalWords, year], (seen) =>
    approvedCollections(seen, year, reference),
  );
  const names = { district, districtName: namedDistrict(tables), schools };
  const told = { ...collected, ...names, findings, accepted, explainedFlags, foreign, flags, expected };
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
  return { ...told, tables, period, roadmap, rating, expectedRecords: existing, report, memory };
}
