/** Functions of the extended markers O1, O2, O3 and O5. */
import { defineFunction } from '../define-function';
import { columnRange, numbers, optionalColumnRange, optionalRange, range } from '../function-argument';
import { boundaryJumpTable } from '../boundary-jump';
import { clusterDeviationTable } from '../cluster-deviation';
import { itemProfileTable } from '../item-profile';
import { journalGapTable } from '../journal-gap';
import { cutNames, parameters, sampleFigures } from './shared-arguments';

export const boundaryJumpDefinition = defineFunction({
  id: 'BOUNDARYJUMP',
  description: {
    en: 'Marker O1: too many works exactly at the lowest score of a mark; one row a school.',
    ru: 'Признак O1: слишком много работ ровно на границе отметки; по строке на школу.',
  },
  example: 'B2:Z30; {10;16;21}',
  arguments: {
    counts: range('работы_по_баллам', {
      en: 'One row a school, a column a score from 0: how many works.',
      ru: 'По строке на школу, по столбцу на балл, начиная с 0: сколько работ. Пустая ячейка в строке — таких работ нет.',
    }),
    cuts: numbers(
      'границы_отметок',
      {
        en: 'Three numbers: lowest scores of marks 3, 4 and 5.',
        ru: 'Три числа: наименьший балл отметок «3», «4» и «5».',
      },
      cutNames,
    ),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Работ',
      'На границах',
      'Ожидалось',
      'Избыток',
      'Вероятность',
      'Вероятность с поправкой',
      'O1: скачок на границе',
    ],
  },
  run: boundaryJumpTable,
});

export const clusterDeviationDefinition = defineFunction({
  id: 'CLUSTERDEVIATION',
  description: {
    en: 'Marker O3: a mean high among similar schools and not confirmed by exams; one row a school.',
    ru: 'Признак O3: результат высок среди похожих школ и не подтверждён экзаменом; по строке на школу.',
  },
  example: 'B2:D30; E2:E30',
  arguments: {
    samples: columnRange(
      'показатели',
      {
        en: 'One row a school: participants; mean; SD.',
        ru: 'По строке на школу: участников; средний балл; стандартное отклонение.',
      },
      sampleFigures,
    ),
    clusters: optionalColumnRange(
      'кластеры',
      {
        en: 'One row a school: город or село; optionally tertile of the context, 1–3.',
        ru: 'По строке на школу: город или село; вторым столбцом можно указать треть по условиям работы, от 1 (условия легче) до 3.',
      },
      ['город или село', 'треть по контексту, 1–3'],
      1,
    ),
    schoolTypes: optionalRange('типы_школ', {
      en: 'Type of each school; lyceums and gymnasiums stand neither in the reference nor against it.',
      ru: 'Столбец: тип школы. Лицеи и гимназии не сравниваются и в сравнение не входят.',
    }),
    examT: optionalRange('T_экзамена', {
      en: 'Largest T of the exams of each school, to confirm the result.',
      ru: 'Столбец: наибольшее T школы на ОГЭ или ЕГЭ по тому же предмету — подтверждение результата.',
    }),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Участников',
      'Средний балл',
      'Ожидаемый средний',
      'T',
      'Степеней свободы',
      'Вероятность',
      'С чем сравнили',
      'O3: высоко без подтверждения',
    ],
  },
  run: clusterDeviationTable,
});

export const itemProfileDefinition = defineFunction({
  id: 'ITEMPROFILE',
  description: {
    en: 'Marker O5 from item profiles: easy items worse and hard items better than elsewhere; shown, never counted.',
    ru: 'Признак O5 по выполнению заданий: лёгкие хуже, а трудные лучше, чем в других школах. Без данных по ученикам это только повод обратить внимание.',
  },
  example: 'B2:B30; C2:R30',
  arguments: {
    participants: range('участников', {
      en: 'Participants of each school.',
      ru: 'Столбец: сколько учеников писали работу.',
    }),
    percents: range('выполнение_заданий', {
      en: 'One row a school, a column an item: per cent of the maximum.',
      ru: 'По строке на школу, по столбцу на задание: процент от наибольшего балла.',
    }),
    reference: optionalRange('регион', {
      en: 'One row: the same per cents of the region. Without it, the other schools.',
      ru: 'Одна строка: те же проценты по региону. Без неё сравнение идёт с остальными школами.',
    }),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Участников',
      'Лёгкие задания',
      'Трудные задания',
      'Лёгкие: отличие, п.п.',
      'Трудные: отличие, п.п.',
      'O5: трудные лучше лёгких',
    ],
  },
  run: itemProfileTable,
});

export const journalGapDefinition = defineFunction({
  id: 'JOURNALGAP',
  description: {
    en: 'Marker O2: marks of the test against journal marks, compared with the other schools; one row a school.',
    ru: 'Признак O2: чаще ли, чем в остальных школах, отметки за работу расходятся с отметками в журнале; по строке на школу.',
  },
  example: 'B2:E30',
  arguments: {
    comparison: columnRange(
      'сравнение_с_журналом',
      {
        en: 'One row a school: marks lower, equal, higher than in the journal; optionally pupils two or more marks away.',
        ru: 'По строке на школу, числа учеников: ниже журнала; как в журнале; выше журнала; четвёртым столбцом можно указать, у скольких отметки расходятся на 2 и более.',
      },
      ['ниже журнала', 'как в журнале', 'выше журнала', 'расхождение 2 и больше (можно без него)'],
      3,
    ),
    parameters,
  },
  result: {
    type: 'any',
    dimensionality: 'matrix',
    columns: [
      'Пар отметок',
      'Куда отличаются',
      'Доля',
      'Доля в остальных школах',
      'Вероятность',
      'Расхождение 2 и больше',
      'Вероятность расхождений',
      'O2: не похоже на журнал',
    ],
  },
  run: journalGapTable,
});
