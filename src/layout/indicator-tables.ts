/** Tables of measured indicators by direction, shared by their sheet and the report. */
import {
  sectionedRows,
  textCell,
  type Block,
  type TableBlock,
  type TableRow,
  type Tone,
} from '../core/model/document-model';
import { hasValue, type IndicatorProgress } from '../core/roadmap/indicator-progress';
import type { District } from '../core/schema/district';
import * as column from '../text/column-titles';
import {
  indicatorNote,
  indicatorPlaceText,
  indicatorPlanText,
  indicatorStateText,
  indicatorWords,
  indicatorFactText,
  measuredCaption,
  measuredSummary,
  missingText,
  sentText,
  silentIndicators,
  silentOfDirection,
  unitOf,
} from '../text/indicator-text';
import { headingOf } from '../core/schema/direction-heading';

export interface MeasuredInput {
  readonly indicators: readonly IndicatorProgress[];
  readonly district: District;
  readonly nameOf: (code: string) => string;
  readonly year: number;
}

/** Only what has a value or a plan of the year, and how many have neither: those are named on the sheet of indicators. */
export function measuredBlocks(input: MeasuredInput): Block[] {
  const told = input.indicators.filter(isTold);
  if (told.length === 0) return [];
  return [
    { kind: 'paragraph', text: measuredSummary(input.indicators, input.year) },
    {
      kind: 'table',
      caption: measuredCaption,
      isDense: true,
      columns: [
        { title: column.documentPlace, share: 14 },
        { title: column.indicator, share: 42 },
        { title: column.plan, share: 13, align: 'center' },
        { title: column.fact, share: 17, align: 'center' },
        { title: column.state, share: 20, align: 'center' },
      ],
      rows: byDirection({ ...input, indicators: told }, ({ place, text, plan, value, state }) => [
        place,
        text,
        plan,
        value,
        state,
      ]),
    },
    ...(told.length === input.indicators.length
      ? []
      : [{ kind: 'note', text: `${silentIndicators(input.indicators.length - told.length)}.` } as const]),
  ];
}

export function isTold(progress: IndicatorProgress): boolean {
  const { state } = progress;
  return hasValue(progress) || (state !== null && state !== 'no-plan' && state !== 'reference');
}

/** What nobody planned or sent is named only: its other cells would be empty. */
export function measuredTable(input: MeasuredInput): TableBlock {
  const told = { ...input, indicators: input.indicators.filter(isTold) };
  const silent = input.indicators.filter((progress) => !isTold(progress));
  return {
    kind: 'table',
    isDense: true,
    isMain: true,
    columns: [
      { title: column.documentPlace, share: 14 },
      { title: column.indicator, share: 44 },
      { title: column.plan, share: 16, align: 'center' },
      { title: column.fact, share: 20, align: 'center' },
      { title: column.state, share: 22, align: 'center' },
      { title: column.haveSent, share: 10, align: 'center' },
      { title: column.haveNotSent, share: 24 },
      { title: column.note, share: 22 },
    ],
    rows: [
      ...byDirection(told, (cells) => [
        cells.place,
        cells.text,
        cells.plan,
        cells.value,
        cells.state,
        cells.sent,
        cells.missing,
        cells.note,
      ]),
      ...silentRows(silent, input.district),
    ],
  };
}

/** A row higher than Excel's highest would be cut: so many signs stand in one, even of narrow columns. */
const longestSilent = 2500;

function silentRows(indicators: readonly IndicatorProgress[], district: District): TableRow[] {
  if (indicators.length === 0) return [];
  const places = new Map<string, string[][]>();
  for (const progress of indicators) {
    const title = headingOf(district, progress.value.indicator.direction);
    const parts = places.get(title) ?? [[]];
    const [last = [], words] = [parts.at(-1), indicatorWords(progress)];
    if (last.join().length + words.length > longestSilent) parts.push([words]);
    else last.push(words);
    places.set(title, parts);
  }
  return [
    { isSection: true, cells: [textCell(silentIndicators(indicators.length))] },
    ...[...places].flatMap(([title, parts]) =>
      parts.map((texts) => ({ isWide: true, cells: [textCell(silentOfDirection(title, texts))] })),
    ),
  ];
}

export interface IndicatorCells {
  readonly place: string;
  readonly text: string;
  readonly plan: string;
  readonly value: string;
  readonly state: string;
  readonly sent: string;
  readonly missing: string;
  readonly note: string;
}

function byDirection(
  { indicators, district, nameOf }: MeasuredInput,
  choose: (cells: IndicatorCells) => readonly string[],
): TableRow[] {
  const titleOf = ({ value }: IndicatorProgress) => headingOf(district, value.indicator.direction);
  return sectionedRows(indicators, titleOf, (progress) => {
    const cells = indicatorCells(progress, district, nameOf);
    return {
      cells: choose(cells).map((text) =>
        text === cells.state ? textCell(text, toneOf(progress.state)) : textCell(text),
      ),
    };
  });
}

export function indicatorCells(
  progress: IndicatorProgress,
  district: District,
  nameOf: (code: string) => string,
): IndicatorCells {
  const { value } = progress;
  const unit = unitOf(value, district.quantities);
  return {
    place: indicatorPlaceText(value.indicator),
    text: indicatorWords(progress),
    plan: indicatorPlanText(progress, unit),
    value: indicatorFactText(progress, unit),
    state: indicatorStateText(progress),
    sent: sentText(value),
    missing: missingText(value, nameOf),
    note: indicatorNote(progress),
  };
}

function toneOf(state: IndicatorProgress['state']): Tone {
  if (state === 'met') return 'green';
  if (state === 'not-met') return 'red';
  return state === 'undetermined' ? 'amber' : 'grey';
}
