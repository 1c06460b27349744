/** From the sheets to the findings, and no further: what a person who mends a cell waits for. */
import type { AnalyzeInput } from './analysis';
import { isoDateOfSerial } from './calendar/calendar';
import { periodOf } from './calendar/period';
import { groupFindings } from './finding-group';
import { explainedFlags as explainFlags, markerNamed } from './flags/explained-flags';
import type { Flags } from './flags/flag';
import { flagForms, flagsOf, parameterFindings, parameterOverrides, schoolsOf } from './flags/flag-sheets';
import { parametersFrom } from './flags/parameters';
import { measureDistrict } from './indicators/measure-district';
import { Memory } from './memory';
import { collectResults, resultForms } from './results/collect-results';
import { foreignTables } from './results/foreign-tables';
import { typedScales } from './results/read-result-tables';
import { readSheets } from './results/read-sheets';
import { eventFactsOf } from './roadmap/event-facts';
import { stagesOver } from './stage';
import { explanationsOf } from './table/explanations';
import { checkComments } from './validation/check-comments';
import { factsAgainstAnswers } from './validation/check-agreement';
import { unplacedFacts } from './validation/check-roadmap';
import { fallenFacts } from './validation/check-running-totals';
import { unknownFiles } from './validation/check-workbook';
import { explainFindings } from './validation/explain-findings';
import { validate } from './validation/validate';

export type CheckedSheets = ReturnType<typeof checkSheets>;

export function checkSheets({ sheets, reference, before, ...asked }: AnalyzeInput) {
  const { forms, lexicon, resultWords, scales: builtInScales, method } = reference;
  const memory = new Memory(before?.memory);
  const read = readSheets(sheets, reference, memory, before?.tables);
  const { tables, separated } = read;
  const stage = stagesOver(tables, lexicon, memory);
  const foreign = foreignTables(read.others, resultWords.foreign);
  const period = periodOf(tables, asked.today, asked.year);
  const { year } = period;

  const schools = stage('schools', ['schools'], [], (seen) => schoolsOf(seen, lexicon));
  const scales = stage('scales', ['scales'], [builtInScales], (seen) => [
    ...typedScales(seen, lexicon),
    ...builtInScales,
  ]);
  const sources = [...separated.protocols, ...separated.summaries, ...separated.records];
  const collected = stage('results', resultForms, [...sources, resultWords, scales], (seen) =>
    collectResults(separated, { tables: seen, words: resultWords, lexicon, schools, scales }),
  );
  const { results } = collected;
  const settings = stage('parameters', ['parameters'], [method], (seen) =>
    parametersFrom(method, parameterOverrides(seen), lexicon),
  );
  const { parameters } = settings;
  // They take longer than all else, and few findings rest on them.
  const flags = (): Flags =>
    stage('flags', flagForms, [collected, scales, parameters], (seen) =>
      flagsOf(seen, lexicon, { ...collected, scales, schools, parameters }),
    );
  const by = { results, flags, isRatingOn: parameters.rating.isOn, year, lexicon };
  const { district, quantities, measured, rating } = measureDistrict(stage, asked.district, by);
  const eventFacts = stage('event facts', ['roadmap'], [district], (seen) =>
    district === null ? [] : eventFactsOf(seen, lexicon, district),
  );

  const limits = { plausibility: parameters.plausibility, questionLimits: parameters.questions };
  const judged = { ...reference, ...limits, tables, scales, quantities, district };
  const facts = stage('facts', ['indicators'], [district, measured, eventFacts, year], (seen) => [
    ...unplacedFacts(eventFacts),
    ...factsAgainstAnswers(seen, { district, measured, eventFacts, year }),
    ...fallenFacts(seen, district),
  ]);
  const found = groupFindings(
    [
      ...unknownFiles(sheets, read.others, forms, foreign),
      ...checkComments(sheets),
      ...read.findings,
      ...validate({ ...judged, reportingDate: period.reportingDate }, memory),
      ...collected.findings,
      ...parameterFindings(tables, settings.problems),
      ...facts,
    ],
    sheets,
  );
  const explanations = explanationsOf(tables);
  const explainedFlags =
    explanations.length === 0 ? [] : explainFlags(flags(), explanations, lexicon.lookalikes);
  const { open: findings, accepted } = explainFindings(found, explanations, {
    tables,
    sheets,
    titles: reference.findingTitles,
    isMarker: (about) => markerNamed(about, lexicon.lookalikes) !== null,
    ofFlags: new Set(explainedFlags.map(({ explanation }) => explanation)),
  });
  return {
    memory,
    stage,
    tables,
    foreign,
    period,
    reportingDate: isoDateOfSerial(period.reportingDate),
    schools,
    scales,
    collected,
    settings,
    flags,
    district,
    measured,
    rating,
    eventFacts,
    findings,
    accepted,
    explainedFlags,
  };
}
