/** What the card of a school holds: results, grounds, help, what is planned; long lists cut to a length. */
import type { ComputedMarker } from '../../core/flags/flag';
import type { LowResultRow } from '../../core/flags/low-result';
import type { FlagsParameters } from '../../core/flags/parameters';
import type { ExplainedFlag } from '../../core/flags/explained-flags';
import type { SchoolCardFacts } from '../../core/report/school-card';
import { keySeparator } from '../../core/table/row-key';
import type { District } from '../../core/schema/district';
import { schoolYearHeading, schoolYearText } from '../../text/date-text';
import { answersTo, groundsText, outcomeName, schoolStatusText } from '../../text/flag-text';
import { lowResultRowText, lowResultSchoolText } from '../../text/flags/low-result-sentences';
import { markerName } from '../../text/flags/marker-names';
import { adviceText } from '../../text/report-text';
import { coverageStateText, coverageText } from '../../text/coverage-text';
import {
  answersText,
  calmRowsText,
  cardKind,
  cardNotice,
  coverageHeading,
  date,
  type EventName,
  eventNumbersText,
  eventsText,
  acquainted,
  headOfSchool,
  lackText,
  lowResultRuleText,
  noAdviceText,
  noMarkersComputed,
  objectivityHeading,
  recommendationsHeading,
  schoolCode,
  shownRowsText,
} from '../../text/school-card-text';
import { capitalised, testName } from '../../text/test-name';
import * as column from '../../text/column-titles';
import { acceptedOfSchool } from '../../text/explanation-text';
import { changedParametersText } from '../../text/parameter-text';
import { lowResultsHeading } from '../../text/low-result-text';
import { textCell, type Block, type DocumentModel, type TableBlock } from '../../core/model/document-model';
import { periodicEvents } from '../profile-rows';
import type { ToldBeside } from '../report/paper-annex';
import { headingSubtitle, type SheetHeading } from '../sheet-heading';
import type { CardLength } from './card-length';
import { resultBlocks } from './card-results';

export interface SchoolCardOptions {
  /** Of the sheet. */
  readonly name: string;
  readonly heading: SheetHeading;
  readonly district: District | null;
  readonly rule: FlagsParameters['lowResults'];
  readonly told: ToldBeside;
}

export function schoolCardDocument(
  facts: SchoolCardFacts,
  options: SchoolCardOptions,
  length: CardLength,
): DocumentModel {
  const { school, schoolYear } = facts;
  const year = schoolYear === null ? [] : [schoolYearHeading(schoolYearText(schoolYear))];
  const code = school.code === school.name ? [] : [schoolCode(school.code)];
  return {
    name: options.name,
    orientation: 'portrait',
    isCompact: true,
    footerText: `${cardKind}. ${school.name}`,
    blocks: [
      { kind: 'title', text: `${cardKind}. ${school.name}` },
      { kind: 'subtitle', text: headingSubtitle(options.heading, [...year, ...code]) },
      ...resultBlocks(facts, length),
      ...objectivityBlocks(facts, options.told, length),
      ...lowResultBlocks(facts, options.rule, length),
      ...adviceBlocks(facts),
      ...coverageBlocks(facts, options.district, length),
      ...toldBlocks(facts, options.told, length),
      {
        kind: 'signatures',
        lines: [{ role: headOfSchool, fields: [acquainted, date] }],
      },
    ],
  };
}

function objectivityBlocks(
  { status, markers }: SchoolCardFacts,
  { explainedFlags }: ToldBeside,
  { most, isBrief }: CardLength,
): Block[] {
  const answers = status?.markers ?? [];
  const said = status === null ? noMarkersComputed : schoolStatusText(status);
  const lack = status?.status === 'few-data' ? lackText(answers) : '';
  const details = [isBrief ? '' : answersText(answers), lack].filter((text) => text !== '').join(' ');
  return [
    { kind: 'heading', text: objectivityHeading },
    { kind: 'note', text: cardNotice },
    { kind: 'paragraph', text: said },
    ...(details === '' ? [] : [{ kind: 'note', text: details } as const]),
    ...firstRows(markers, most, (shown) => markersTable(shown, explainedFlags)),
  ];
}

function firstRows<T>(
  rows: readonly T[],
  most: number,
  tableOf: (shown: readonly T[]) => TableBlock,
): Block[] {
  const shown = rows.slice(0, most);
  return [
    ...(shown.length === 0 ? [] : [tableOf(shown)]),
    ...(shown.length === rows.length
      ? []
      : [{ kind: 'note', text: shownRowsText(shown.length, rows.length) } as const]),
  ];
}

function markersTable(markers: readonly ComputedMarker[], explained: readonly ExplainedFlag[]): TableBlock {
  return wideTable(
    column.markerAndGrounds,
    markers.map((marker) =>
      [
        `${marker.marker}. ${markerName(marker.marker)} (${outcomeName(marker.outcome)}).`,
        `${testName(marker.key)}.`,
        groundsText(marker),
        ...answersTo(marker, explained),
      ].join(' '),
    ),
  );
}

/** Sentences as wide as the page take the fewest lines. */
function wideTable(title: string, texts: readonly string[]): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [{ title, share: 100 }],
    rows: texts.map((text) => ({ isWide: true, cells: [textCell(text)] })),
  };
}

/** Rows of their own only for procedures that ask for something; the others are named in a line. */
function lowResultBlocks(
  { lowResult, lowRows }: SchoolCardFacts,
  rule: FlagsParameters['lowResults'],
  { most, isBrief }: CardLength,
): Block[] {
  if (lowResult === null || lowRows.length === 0) return [];
  const telling = lowRows.filter(isTelling);
  const calm = isBrief ? [] : calmRowsText(lowRows.filter((row) => !isTelling(row)));
  return [
    { kind: 'heading', text: lowResultsHeading },
    { kind: 'paragraph', text: lowResultSchoolText(lowResult, rule.needsBoth) },
    ...firstRows(telling, most, lowResultsTable),
    { kind: 'note', text: [...calm, lowResultRuleText(rule)].join(' ') },
  ];
}

function isTelling({ state, reliability, aboveCluster, pooled }: LowResultRow): boolean {
  return state === 'low' || reliability === 'risk' || aboveCluster?.isAbove === true || pooled !== null;
}

function lowResultsTable(rows: readonly LowResultRow[]): TableBlock {
  return wideTable(
    column.procedureAndComputation,
    rows.map((row) => `${testName({ ...row.key, level: '' })}. ${lowResultRowText(row)}`),
  );
}

function adviceBlocks({ advice, status, lowResult }: SchoolCardFacts): Block[] {
  const hasFewData = status?.status === 'few-data' && lowResult?.isLowResult !== false;
  const items = advice.map(adviceText);
  return [
    { kind: 'heading', text: recommendationsHeading },
    items.length === 0
      ? { kind: 'paragraph', text: noAdviceText(hasFewData) }
      : { kind: 'list', isNumbered: true, items },
  ];
}

/** What the method's changes and the school's own explanations are, in a few lines. */
function toldBlocks(
  { school }: SchoolCardFacts,
  { accepted, changedParameters }: ToldBeside,
  { isBrief }: CardLength,
): Block[] {
  const own = accepted.filter(({ explanation }) => explanation.key.split(keySeparator).includes(school.code));
  const texts = [
    ...(own.length === 0 ? [] : [acceptedOfSchool(own, isBrief)]),
    ...(changedParameters.length === 0 ? [] : [changedParametersText(changedParameters)]),
  ];
  return texts.map((text) => ({ kind: 'note', text }));
}

/** Events that are due alike stand together: in most districts all of them are. */
function coverageBlocks(
  { coverage }: SchoolCardFacts,
  district: District | null,
  { namesEvents, isBrief }: CardLength,
): Block[] {
  if (coverage.length === 0 || district === null) return [];
  const events = new Map(periodicEvents(district).map((periodic) => [periodic.event.id, periodic]));
  const alike = new Map<string, EventName[]>();
  for (const { event, everyYears, school } of coverage) {
    const when = `${capitalised(coverageStateText(school.state))}. ${coverageText(school, everyYears)}`;
    const known = events.get(event);
    const name = { number: known?.number ?? event, text: known?.event.text ?? '' };
    alike.set(when, [...(alike.get(when) ?? []), name]);
  }
  if (isBrief)
    return [...alike].map(([when, names]) => ({
      kind: 'paragraph',
      text: `${coverageHeading}: ${eventNumbersText(names)} ${when}`,
    }));
  return [
    { kind: 'heading', text: coverageHeading },
    ...[...alike].flatMap(([when, names]): Block[] => [
      { kind: 'paragraph', text: when },
      { kind: 'note', text: namesEvents ? eventsText(names) : eventNumbersText(names) },
    ]),
  ];
}
