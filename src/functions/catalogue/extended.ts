/** Functions of the extended markers O1, O2, O3 and O5. */
import { parametersParameter, type FunctionDefinition } from '../function-definition';

export const boundaryJumpDefinition: FunctionDefinition = {
  id: 'BOUNDARYJUMP',
  description: {
    en: 'Marker O1: too many works exactly at the lowest score of a mark; one row a school.',
    ru: 'Признак O1: слишком много работ ровно на границе отметки; по строке на школу.',
  },
  parameters: [
    {
      name: { en: 'counts', ru: 'работы_по_баллам' },
      description: {
        en: 'One row a school, a column a score from 0: how many works.',
        ru: 'По строке на школу, по столбцу на балл, начиная с 0: сколько работ. Пустая ячейка в строке — таких работ нет.',
      },
      kind: 'range',
    },
    {
      name: { en: 'cuts', ru: 'границы_отметок' },
      description: {
        en: 'Three numbers: lowest scores of marks 3, 4 and 5.',
        ru: 'Три числа: наименьший балл отметок «3», «4» и «5».',
      },
      kind: 'range',
    },
    parametersParameter,
  ],
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
};

export const journalGapDefinition: FunctionDefinition = {
  id: 'JOURNALGAP',
  description: {
    en: 'Marker O2: marks of the test against journal marks, compared with the other schools; one row a school.',
    ru: 'Признак O2: чаще ли, чем в остальных школах, отметки за работу расходятся с отметками в журнале; по строке на школу.',
  },
  parameters: [
    {
      name: { en: 'comparison', ru: 'сравнение_с_журналом' },
      description: {
        en: 'One row a school: marks lower, equal, higher than in the journal; optionally pupils two or more marks away.',
        ru: 'По строке на школу, числа учеников: ниже журнала; как в журнале; выше журнала; четвёртым столбцом можно указать, у скольких отметки расходятся на 2 и более.',
      },
      kind: 'range',
    },
    parametersParameter,
  ],
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
};

export const clusterDeviationDefinition: FunctionDefinition = {
  id: 'CLUSTERDEVIATION',
  description: {
    en: 'Marker O3: a mean high among similar schools and not confirmed by exams; one row a school.',
    ru: 'Признак O3: результат высок среди похожих школ и не подтверждён экзаменом; по строке на школу.',
  },
  parameters: [
    {
      name: { en: 'samples', ru: 'показатели' },
      description: {
        en: 'One row a school: participants; mean; SD.',
        ru: 'По строке на школу: участников; средний балл; стандартное отклонение.',
      },
      kind: 'range',
    },
    {
      name: { en: 'clusters', ru: 'кластеры' },
      description: {
        en: 'One row a school: город or село; optionally tertile of the context, 1–3.',
        ru: 'По строке на школу: город или село; вторым столбцом можно указать треть по условиям работы, от 1 (условия легче) до 3.',
      },
      kind: 'range',
      isOptional: true,
    },
    {
      name: { en: 'schoolTypes', ru: 'типы_школ' },
      description: {
        en: 'Type of each school; lyceums and gymnasiums stand neither in the reference nor against it.',
        ru: 'Столбец: тип школы. Лицеи и гимназии не сравниваются и в сравнение не входят.',
      },
      kind: 'range',
      isOptional: true,
    },
    {
      name: { en: 'examT', ru: 'T_экзамена' },
      description: {
        en: 'Largest T of the exams of each school, to confirm the result.',
        ru: 'Столбец: наибольшее T школы на ОГЭ или ЕГЭ по тому же предмету — подтверждение результата.',
      },
      kind: 'range',
      isOptional: true,
    },
    parametersParameter,
  ],
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
};

export const itemProfileDefinition: FunctionDefinition = {
  id: 'ITEMPROFILE',
  description: {
    en: 'Marker O5 from item profiles: easy items worse and hard items better than elsewhere; shown, never counted.',
    ru: 'Признак O5 по выполнению заданий: лёгкие хуже, а трудные лучше, чем в других школах. Без данных по ученикам это только повод обратить внимание.',
  },
  parameters: [
    {
      name: { en: 'participants', ru: 'участников' },
      description: { en: 'Participants of each school.', ru: 'Столбец: сколько учеников писали работу.' },
      kind: 'range',
    },
    {
      name: { en: 'percents', ru: 'выполнение_заданий' },
      description: {
        en: 'One row a school, a column an item: per cent of the maximum.',
        ru: 'По строке на школу, по столбцу на задание: процент от наибольшего балла.',
      },
      kind: 'range',
    },
    {
      name: { en: 'reference', ru: 'регион' },
      description: {
        en: 'One row: the same per cents of the region. Without it, the other schools.',
        ru: 'Одна строка: те же проценты по региону. Без неё сравнение идёт с остальными школами.',
      },
      kind: 'range',
      isOptional: true,
    },
    parametersParameter,
  ],
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
};
