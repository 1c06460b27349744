/** Low results of every school: computed by «или» and by «и», how reliable, what the official lists say. Registry order, no ranking. */
import type { Flags } from '../core/flags/flag';
import type { LowResultIndexRow, LowResultRow, LowResultSchool } from '../core/flags/low-result';
import { numberText } from '../text/plural';
import { comparisonName, lowRowText, reliabilityName } from '../text/low-result-text';
import { subjectName } from '../text/test-name';
import { textCell, type TableBlock, type TableCell, type TableRow } from '../core/model/document-model';

export function lowResultsTable({ lowResults }: Flags, nameOf: (code: string) => string): TableBlock {
  const { schools, rows, index } = lowResults;
  return {
    kind: 'table',
    caption:
      'По «или» — низкий результат в двух и более процедурах года или в одной процедуре два года подряд; по «и» — и то и другое. Индекс — доля низких результатов по всем процедурам вместе, %; знак ▲ или ▼ — школа выше или ниже контрольных границ района, два знака — намного. Это расчётный показатель, а не рейтинг.',
    isDense: true,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: 'Школа', share: 26 },
      { title: 'Низкие процедуры года', share: 34 },
      { title: 'Год назад', share: 20 },
      { title: 'По «или»', share: 9, align: 'center' },
      { title: 'По «и»', share: 9, align: 'center' },
      { title: 'Надёжность', share: 12, align: 'center' },
      { title: 'Индекс', share: 13, align: 'center' },
      { title: 'Официальные списки', share: 20 },
    ],
    rows: schools.map((school, at) =>
      schoolRow(at, nameOf(school.school), school, {
        rows: rows.filter(({ key }) => key.school === school.school && key.schoolYear === school.schoolYear),
        index: index.find((row) => row.school === school.school) ?? null,
      }),
    ),
  };
}

interface SchoolData {
  readonly rows: readonly LowResultRow[];
  readonly index: LowResultIndexRow | null;
}

function schoolRow(at: number, name: string, school: LowResultSchool, { rows, index }: SchoolData): TableRow {
  const shown = rows.filter(({ state, reliability }) => state === 'low' || reliability === 'risk');
  const unconfirmed = rows.filter(({ state }) => state === 'unconfirmed');
  const before = school.lowBefore.map(
    ({ procedure, grade, subject }) => `${procedure}, ${grade} класс, ${subjectName(subject, '')}`,
  );
  const texts = [
    ...shown.map(lowRowText),
    ...unconfirmed.map(
      ({ key }) =>
        `${key.procedure}, ${key.grade} класс, ${subjectName(key.subject, '')}: результат не подтверждён, есть признаки`,
    ),
  ];
  return {
    cells: [
      textCell(at + 1),
      textCell(name),
      textCell(texts.length === 0 ? noneText(school, rows) : texts.join(';\n')),
      textCell(before.length === 0 ? '—' : before.join(';\n')),
      ruleCell(school, school.byEither),
      ruleCell(school, school.byBoth),
      textCell(strongest(rows)),
      textCell(indexText(index)),
      textCell(officialText(school)),
    ],
  };
}

function noneText({ tested }: LowResultSchool, rows: readonly LowResultRow[]): string {
  if (tested > 0) return 'нет';
  return rows.length === 0 ? 'нет результатов' : 'мало данных';
}

function ruleCell({ tested, byEither }: LowResultSchool, isLow: boolean): TableCell {
  if (isLow) return textCell('да', 'red');
  return tested === 0 && !byEither ? textCell('мало данных', 'grey') : textCell('нет');
}

function strongest(rows: readonly LowResultRow[]): string {
  const found = (['steady', 'borderline', 'risk'] as const).find((wanted) =>
    rows.some(({ reliability, state }) => reliability === wanted && (wanted === 'risk' || state === 'low')),
  );
  return reliabilityName(found ?? 'none');
}

const places = {
  'far-above': ' ▲▲',
  above: ' ▲',
  inside: '',
  below: ' ▼',
  'far-below': ' ▼▼',
} as const;

function indexText(row: LowResultIndexRow | null): string {
  if (row === null || row.index === null) return '—';
  return `${numberText(row.index, 1)}${row.place === null ? '' : places[row.place]}`;
}

function officialText({ officialLists, comparison }: LowResultSchool): string {
  if (comparison === 'neither') return '—';
  return officialLists.length === 0
    ? comparisonName(comparison)
    : `${officialLists.join(', ')}: ${comparisonName(comparison)}`;
}
