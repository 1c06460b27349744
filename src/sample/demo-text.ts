/** What a person reads after the demonstration. */
import type { Analysis } from '../core/analysis';
import { cellAddress } from '../core/table/grid';
import { findingText } from '../text/finding-text';
import { findingTitle } from '../text/finding-title';
import { markerName } from '../text/flags/marker-names';
import {
  counted,
  errorForms,
  fileForms,
  numberText,
  percentText,
  plural,
  schoolForms,
  schoolGenitive,
} from '../text/plural';
import type { Comparison } from './compare-with-planted';
import type { PlantedSchool, Sample } from './sample';

const kindForms = { one: 'вид', few: 'вида', many: 'видов', other: 'вида' };

export interface DemoTimes {
  readonly makeSeconds: number;
  readonly runSeconds: number;
}

export function demoLines(
  sample: Sample,
  analysis: Analysis,
  comparison: Comparison,
  times: DemoTimes,
  folder: string,
  written: string,
): readonly string[] {
  const files = sample.runs.reduce((sum, run) => sum + run.files.length, 0);
  return [
    '',
    `Учебный район (вариант ${sample.seed}): ${counted(analysis.schools.length, schoolForms)}, ${counted(files, fileForms)} в папке «${folder}».`,
    `Файлы составлены за ${seconds(times.makeSeconds)}, проверка, расчёты и запись заняли ${seconds(times.runSeconds)}.`,
    `Готовая книга района, с проверкой, признаками, таблицами, диаграммами и справкой: ${written}`,
    '',
    ...errorLines(comparison),
    '',
    ...schoolLines(comparison),
    '',
    honestLine(comparison),
    '',
    comparison.isAsPlanted
      ? 'Всё внесённое намеренно найдено, лишних ошибок нет.'
      : 'Найденное отличается от внесённого намеренно: расхождения перечислены выше.',
  ];
}

function errorLines({ found, missing, unexpected, codes }: Comparison): string[] {
  const planted = found.length + missing.length;
  return [
    `Намеренно ${plural(planted, { one: 'внесена', few: 'внесены', many: 'внесено', other: 'внесено' })} ${counted(planted, errorForms)} (${counted(codes.planted, kindForms)}). Найдено на своих местах: ${numberText(found.length)}.`,
    ...missing.map(
      ({ code, file, sheet, cell }) =>
        `  ✗ не найдено: ${findingTitle(code)} — ${[file, sheet, cell].filter((part) => part !== null).join(', ')}`,
    ),
    unexpected.length === 0
      ? 'Лишних ошибок не названо.'
      : `Названо лишнее: ${counted(unexpected.length, errorForms)}.`,
    ...unexpected.map(({ finding }) => {
      const { file, sheet, row, column = 0 } = finding.place;
      const place = [file, sheet, row === undefined ? undefined : cellAddress(row, column)];
      return `  ✗ ${place.filter((part) => part !== undefined).join(', ')}: ${findingText(finding).what}`;
    }),
  ];
}

function ruleName(rule: PlantedSchool['rule']): string {
  return rule === 'low-results' ? 'низкие результаты' : `${rule} «${markerName(rule)}»`;
}

function schoolLines({ schools }: Comparison): string[] {
  const names = [...new Set(schools.map(({ name }) => name))];
  return [
    'Школы, которым намеренно заданы необычные результаты:',
    ...names.flatMap((name) => [
      `  ${name}`,
      ...schools
        .filter((school) => school.name === name)
        .map((school) => `    ${school.isFlagged ? '✓' : '✗'} ${ruleName(school.rule)}${testName(school)}`),
    ]),
  ];
}

function testName({ subject, grade, schoolYear }: PlantedSchool): string {
  const year = `${schoolYear}/${schoolYear + 1}`;
  return subject === null ? `, ${year}` : `, ${subject.toLowerCase()}, ${grade} класс, ${year}`;
}

function honestLine({ honest }: Comparison): string {
  const { schools, markedByF1 } = honest;
  const share = schools === 0 ? 0 : (markedByF1.length / schools) * 100;
  return (
    `Из ${counted(schools, schoolGenitive)} с обычными результатами федеральный признак F1 отметил ${numberText(markedByF1.length)} (${percentText(share, 0)}). ` +
    'Это известное свойство признака: при большом числе работ доверительный интервал района узок, и обычная школа легко выходит за его границу. ' +
    'Поэтому для статуса школы F1 учитывается только вместе с признаком O3.'
  );
}

function seconds(value: number): string {
  return `${numberText(value, 1)}\u00a0с`;
}
