/** What a person reads after the demonstration. */
import type { Analysis } from '../core/analyze';
import { cellAddress } from '../core/table/grid';
import { findingText } from '../text/finding-text';
import { findingTitle } from '../text/finding-title';
import { counted, numberText } from '../text/plural';
import type { Comparison } from './compare-with-planted';
import type { PlantedSchool, Sample } from './sample';

const fileForms = { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' };
const schoolForms = { one: 'школа', few: 'школы', many: 'школ', other: 'школы' };
const schoolGenitive = { one: 'школы', few: 'школ', many: 'школ', other: 'школы' };
const errorForms = { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' };
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
    `Книга с листами «Проверка», «Признаки», «Ожидаемые результаты», «Отчёт»: ${written}`,
    '',
    ...errorLines(comparison),
    '',
    ...schoolLines(comparison),
    '',
    honestLine(comparison),
    '',
    comparison.isAsPlanted
      ? 'Всё подложенное найдено, лишних ошибок нет.'
      : 'Найдено не то, что подложено: расхождения перечислены выше.',
  ];
}

function errorLines({ found, missing, unexpected, codes }: Comparison): string[] {
  const planted = found.length + missing.length;
  return [
    `Подложено: ${counted(planted, errorForms)} (${counted(codes.planted, kindForms)}). Найдено на своих местах: ${numberText(found.length)}.`,
    ...missing.map(
      ({ code, file, sheet, cell }) =>
        `  ✗ не найдено: ${findingTitle(code)} — ${[file, sheet, cell].filter((part) => part !== null).join(', ')}`,
    ),
    unexpected.length === 0
      ? 'Других ошибок не названо.'
      : `Названо лишнее: ${counted(unexpected.length, errorForms)}.`,
    ...unexpected.map(({ finding }) => {
      const { file, sheet, row, column = 0 } = finding.place;
      const place = [file, sheet, row === undefined ? undefined : cellAddress(row, column)];
      return `  ✗ ${place.filter((part) => part !== undefined).join(', ')}: ${findingText(finding).what}`;
    }),
  ];
}

const ruleNames: Readonly<Record<PlantedSchool['rule'], string>> = {
  F1: 'F1 «Завышенный средний балл»',
  F2: 'F2 «Несоответствие школьным отметкам»',
  F3: 'F3 «Резкое падение»',
  F4: 'F4 «Резкий рост»',
  O1: 'O1 «Скачок на границе»',
  O2: 'O2 «ВПР и журнал расходятся»',
  O3: 'O3 «Высоко без подтверждения»',
  O4: 'O4 «Провал следующего года»',
  O5: 'O5 «Трудные задания лучше лёгких»',
  O6: 'O6 «Слишком одинаково»',
  O7: 'O7 «Перепроверка»',
  'low-results': 'низкие результаты',
};

function schoolLines({ schools }: Comparison): string[] {
  const names = [...new Set(schools.map(({ name }) => name))];
  return [
    'Школы с подложенными результатами:',
    ...names.flatMap((name) => [
      `  ${name}`,
      ...schools
        .filter((school) => school.name === name)
        .map((school) => `    ${school.isFlagged ? '✓' : '✗'} ${ruleNames[school.rule]}${testName(school)}`),
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
    `Из ${counted(schools, schoolGenitive)} с честными результатами федеральный признак F1 отметил ${numberText(markedByF1.length)} (${numberText(share, 0)} %). ` +
    'Это известное свойство признака: при большой выборке доверительный интервал района узок, и обычная школа легко выходит за него. ' +
    'Поэтому для статуса школы F1 учитывается только вместе с признаком O3.'
  );
}

function seconds(value: number): string {
  return `${numberText(value, 1)} с`;
}
