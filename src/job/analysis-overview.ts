/** What a surface is told of an analysis, and which sheets can be made of it. */
import type { Analysis } from '../core/analysis';
import { isoDateOfSerial, yearOf } from '../core/calendar/calendar';
import type { Finding } from '../core/finding';
import { countBySeverity } from '../core/finding-group';
import { nameLookup } from '../core/report/school-facts';
import { districtList } from '../data/districts/index';
import { recordWords } from '../data/lexicon/record-words';
import { isTold } from '../layout/indicator-tables';
import { checkedVolume } from '../layout/checked-volume';
import { allResultSheets, type ResultSheet } from '../layout/result-sheet';
import { explainedText } from '../text/explanation-text';
import { findingText, placeText } from '../text/finding-text';
import { findingTitle } from '../text/finding-title';
import { flagAnswerText, groundsText } from '../text/flag-text';
import { markerName } from '../text/flags/marker-names';
import {
  chartsSheetName,
  checkSheetName,
  expectedSheetName,
  flagsSheetName,
  indicatorsSheetName,
  orderSheetName,
  progressSheetName,
  reportSheetName,
  tasksSheetName,
} from '../text/sheet-names';
import { testName } from '../text/test-name';
import type { BookOverview } from './book-overview';
import { expectedOverview } from './expected-overview';
import { flagsOverview } from './flags-overview';
import { indicatorsOverview } from './indicators-overview';
import { papersOverview } from './papers-overview';
import { protocolsOverview } from './protocols-overview';
import type { UpgradePreview } from './upgrade';

export type AnalysisOverview = Pick<
  BookOverview,
  | 'districtName'
  | 'districts'
  | 'reportingDate'
  | 'counts'
  | 'accepted'
  | 'volume'
  | 'flags'
  | 'expected'
  | 'protocols'
  | 'indicators'
  | 'papers'
  | 'upgrade'
>;

/** `findings`: every one of the analysis; `today`: a serial day. */
export function analysisOverview(
  analysis: Analysis,
  findings: readonly Finding[],
  today: number,
  upgrade: UpgradePreview | null,
): AnalysisOverview {
  const { district, expected, flags, period } = analysis;
  return {
    districtName: district?.name.nominative ?? analysis.districtName,
    districts: districtList.map(({ id, name }) => ({ id, name })),
    reportingDate: isoDateOfSerial(period.reportingDate),
    counts: countBySeverity(analysis.findings),
    accepted: acceptedLines(analysis),
    volume: checkedVolume(analysis),
    flags: flagsOverview(flags, nameLookup(analysis.schools)),
    indicators: indicatorsOverview(analysis, findings),
    expected:
      expected === null || district === null
        ? null
        : expectedOverview(expected, district, yearOf(isoDateOfSerial(today))),
    papers: papersOverview(analysis),
    protocols: protocolsOverview(analysis),
    upgrade,
  };
}

/** Findings, then flags, as `withdrawn` numbers them. */
function acceptedLines({ accepted, explainedFlags, schools }: Analysis): BookOverview['accepted'] {
  const nameOf = nameLookup(schools);
  return [
    ...accepted.map(({ finding, explanation }) => ({
      title: findingTitle(finding.code),
      place: placeText({ ...finding.place, file: explanation.file || undefined }),
      what: findingText(finding).what,
      explanation: explainedText(explanation),
    })),
    ...explainedFlags.map((flag) => ({
      title: `${flag.result.marker}. ${markerName(flag.result.marker)}`,
      place: `${nameOf(flag.result.key.school)}: ${testName(flag.result.key)}`,
      what: groundsText(flag.result),
      explanation: flagAnswerText(flag),
    })),
  ];
}

export interface NamedSheet {
  readonly id: ResultSheet;
  readonly name: string;
}

/** Sheets of the report that the analysis has something for. */
export function writableSheets({ expected, roadmap }: Analysis, hasOrder: boolean): readonly NamedSheet[] {
  return allResultSheets
    .filter((id) => id !== 'expected' || expected !== null)
    .filter((id) => id !== 'roadmap' || (roadmap !== null && roadmap.events.length > 0))
    .filter((id) => id !== 'indicators' || (roadmap?.indicators ?? []).some(isTold))
    .filter((id) => id !== 'order' || hasOrder)
    .map((id) => ({ id, name: sheetNames[id] }));
}

const sheetNames: Readonly<Record<ResultSheet, string>> = {
  check: checkSheetName,
  tasks: tasksSheetName,
  flags: flagsSheetName,
  expected: expectedSheetName,
  roadmap: progressSheetName,
  indicators: indicatorsSheetName,
  report: reportSheetName,
  charts: chartsSheetName,
  order: orderSheetName,
  records: recordWords.sheet,
};
