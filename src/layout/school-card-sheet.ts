/** «Школьная карточка»: one page for the school's head — results beside the municipality's, grounds, help, what is planned. */
import type { SchoolCardFacts, SchoolTest } from '../core/report/school-card';
import type { SheetModel } from '../core/sheet-model';
import type { District } from '../core/schema/district';
import { schoolYearText } from '../text/date-text';
import { flagText, schoolStatusText } from '../text/flag-text';
import { clusterName } from '../text/flags/flag-words';
import { lowResultRowText, lowResultSchoolText } from '../text/flags/low-result-sentences';
import { markerName } from '../text/flags/marker-names';
import { adviceText, fairUseNotice } from '../text/report-text';
import { coverageStateText, coverageText } from '../text/roadmap-text';
import { testName } from '../text/test-name';
import { textRow, type Block, type DocumentModel, type TableBlock } from './document-model';
import { documentSheet } from './document-sheet';
import { periodicEvents } from './profile-rows';
import { headingSubtitle, type SheetHeading } from './sheet-heading';

export interface SchoolCardOptions {
  readonly heading: SheetHeading;
  readonly district: District | null;
  readonly joining: 'either' | 'both';
}

export function schoolCardSheet(facts: SchoolCardFacts, options: SchoolCardOptions): SheetModel {
  return documentSheet(schoolCardDocument(facts, options), { tabColor: '6B6B6B' });
}

export function schoolCardDocument(facts: SchoolCardFacts, options: SchoolCardOptions): DocumentModel {
  const { school, schoolYear, cluster } = facts;
  const year = schoolYear === null ? [] : [`${schoolYearText(schoolYear)} учебный год`];
  const blocks: Block[] = [
    { kind: 'title', text: school.name },
    { kind: 'subtitle', text: headingSubtitle(options.heading, [...year, `код ${school.code}`]) },
    ...(cluster === null || cluster.settlement === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Похожие школы: ${clusterName(cluster.settlement, cluster.tertile)}.`,
          } as const,
        ]),
    { kind: 'heading', text: 'Результаты школы в сравнении с районом' },
    ...(facts.tests.length === 0
      ? [{ kind: 'paragraph', text: 'В книге нет результатов школы за отчётный учебный год.' } as const]
      : [resultsTable(facts.tests)]),
    ...objectivityBlocks(facts),
    ...lowResultBlocks(facts, options.joining),
    ...adviceBlocks(facts),
    ...coverageBlocks(facts, options.district),
    {
      kind: 'signatures',
      lines: [{ role: 'С карточкой ознакомлен(а): руководитель школы', fields: ['подпись', 'дата'] }],
    },
  ];
  return {
    name: `Карточка ${school.code}`.slice(0, 31),
    orientation: 'portrait',
    footerText: `Школьная карточка. ${school.name}`,
    blocks,
  };
}

function resultsTable(tests: readonly SchoolTest[]): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: 'Работа', share: 30 },
      { title: 'Участников', share: 10, align: 'center' },
      { title: 'Кач., %', share: 9, align: 'center', decimals: 1 },
      { title: 'Район', share: 9, align: 'center', decimals: 1 },
      { title: 'Год назад', share: 9, align: 'center', decimals: 1 },
      { title: '«2», %', share: 9, align: 'center', decimals: 1 },
      { title: 'Район', share: 9, align: 'center', decimals: 1 },
      { title: 'Сред. балл', share: 9, align: 'center', decimals: 1 },
      { title: 'Район', share: 9, align: 'center', decimals: 1 },
    ],
    rows: tests.map(({ test, participants, indicators, before, mean, belowMinimum, municipality }) =>
      textRow(
        testName(test),
        participants,
        indicators?.qualityPercent ?? '—',
        municipality.indicators?.qualityPercent ?? '—',
        before?.qualityPercent ?? '—',
        indicators?.lowPercent ?? share(belowMinimum, participants),
        municipality.indicators?.lowPercent ??
          share(municipality.belowMinimum?.low ?? null, municipality.belowMinimum?.participants ?? 0),
        mean ?? '—',
        municipality.mean ?? '—',
      ),
    ),
  };
}

/** Exams without marks: the share below the minimum. */
function share(low: number | null, participants: number): number | string {
  return low === null || participants === 0 ? '—' : (low * 100) / participants;
}

function objectivityBlocks({ status, markers }: SchoolCardFacts): Block[] {
  return [
    { kind: 'heading', text: 'Объективность' },
    { kind: 'note', text: fairUseNotice },
    {
      kind: 'paragraph',
      text: status === null ? 'Признаки не вычислялись.' : schoolStatusText(status),
    },
    ...(markers.length === 0
      ? []
      : [
          {
            kind: 'table',
            isDense: true,
            columns: [
              { title: 'Признак', share: 22 },
              { title: 'Работа', share: 22 },
              { title: 'Объяснение', share: 56 },
            ],
            rows: markers.map((marker) =>
              textRow(
                `${marker.marker}. ${markerName(marker.marker)}`,
                testName(marker.key),
                flagText(marker),
              ),
            ),
          } as const,
        ]),
  ];
}

function lowResultBlocks({ lowResult, lowRows }: SchoolCardFacts, joining: 'either' | 'both'): Block[] {
  if (lowResult === null) return [];
  return [
    { kind: 'heading', text: 'Низкие результаты' },
    { kind: 'paragraph', text: lowResultSchoolText(lowResult, joining) },
    ...(lowRows.length === 0
      ? []
      : [
          {
            kind: 'table',
            isDense: true,
            columns: [
              { title: 'Процедура', share: 30 },
              { title: 'Что показал расчёт', share: 70 },
            ],
            rows: lowRows.map((row) => textRow(testName({ ...row.key, level: '' }), lowResultRowText(row))),
          } as const,
        ]),
  ];
}

function adviceBlocks({ advice }: SchoolCardFacts): Block[] {
  const items = advice.length === 0 ? ['Отдельных рекомендаций нет.'] : advice.map(adviceText);
  return [
    { kind: 'heading', text: 'Рекомендации' },
    { kind: 'list', isNumbered: advice.length > 0, items },
  ];
}

function coverageBlocks({ coverage }: SchoolCardFacts, district: District | null): Block[] {
  if (coverage.length === 0 || district === null) return [];
  const texts = new Map(periodicEvents(district).map(({ event }) => [event.id, event.text]));
  return [
    { kind: 'heading', text: 'Мероприятия, которые охватывают каждую школу' },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Мероприятие', share: 50 },
        { title: 'Состояние', share: 18 },
        { title: 'Когда', share: 32 },
      ],
      rows: coverage.map(({ event, everyYears, school }) =>
        textRow(texts.get(event) ?? event, coverageStateText(school.state), coverageText(school, everyYears)),
      ),
    },
  ];
}
