/** A seeded region's protocol in each layout with the dirt of real files in its real shares, and what must be counted of it. */
import type { CellValue } from '../../../src/core/table/grid';
import { SampleRandom } from '../../../src/sample/sample-random';

export type RegionLayout = 'raw-export' | 'one-sheet' | 'two-sheets';

const itemMaximaOfRegion = [1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 2];

/** Per cent of rows or of item cells. */
const shares: Readonly<Record<RegionLayout, Readonly<Record<string, number>>>> = {
  'raw-export': {
    absent: 13,
    noMark: 0.08,
    odd: 0.02,
    asText: 38,
    notBegun: 3,
    notTaught: 0.1,
    oddClass: 1.1,
    digit: 0.4,
  },
  'one-sheet': {
    absent: 9,
    noMark: 0.1,
    odd: 0.03,
    asText: 85,
    notBegun: 2,
    notTaught: 0.1,
    oddClass: 0.9,
    digit: 0.6,
  },
  'two-sheets': {
    absent: 10,
    noMark: 0.06,
    odd: 0,
    asText: 45,
    notBegun: 2,
    notTaught: 0.1,
    oddClass: 2,
    digit: 30,
  },
};

export interface CountedSchool {
  readonly scores: number[];
  readonly pairs: (readonly [score: number, mark: number])[];
  absent: number;
}

export interface DirtyRegion {
  readonly rows: readonly (readonly CellValue[])[];
  readonly counted: ReadonlyMap<string, CountedSchool>;
}

export function dirtyRegion(
  layout: RegionLayout,
  {
    seed,
    schools,
    pupils,
    isClean = false,
  }: { seed: number; schools: number; pupils: number; isClean?: boolean },
): DirtyRegion {
  const random = new SampleRandom(seed);
  const happens = (what: string) => !isClean && random.chance((shares[layout][what] ?? 0) / 100);
  const counted = new Map<string, CountedSchool>();
  const rows: CellValue[][] = [headerOf(layout)];
  for (let index = 0; index < pupils; index++) {
    const login = `${layout === 'two-sheets' ? 'edu' : 'sch'}22${String(1000 + (index % schools))}`;
    const school = counted.get(login) ?? { scores: [], pairs: [], absent: 0 };
    counted.set(login, school);
    const code = 40_000 + index;
    if (happens('absent')) {
      school.absent++;
      const word = random.pick(['отсутствовал', 'отсутствовал', 'отсутсвовал']);
      rows.push(
        rowOf(layout, {
          login,
          code,
          items: itemMaximaOfRegion.map(() => null),
          variant: word,
          total: null,
          mark: null,
          className: null,
        }),
      );
      continue;
    }
    let total = 0;
    const level = random.uniform();
    const items = itemMaximaOfRegion.map((maximum): CellValue => {
      if (happens('notBegun')) return random.pick(['X', 'X', 'x', 'Х']);
      if (happens('notTaught')) return 'не пройд.';
      const score = Math.min(maximum, Math.floor((level + random.uniform()) * maximum));
      total += score;
      return happens('asText') ? String(score) : score;
    });
    const number = 2 + Math.min(3, Math.floor(level * 3 + random.uniform()));
    const mark: CellValue = happens('noMark') ? 'нет отметки' : happens('odd') ? 'н/а' : number;
    const className = happens('digit')
      ? random.pick(['1', '2', '4'])
      : happens('oddClass')
        ? 'спорткласс'
        : random.pick(['А', 'Б', 'нет']);
    school.scores.push(total);
    if (typeof mark === 'number') school.pairs.push([total, mark]);
    rows.push(rowOf(layout, { login, code, items, variant: random.whole(1, 2), total, mark, className }));
  }
  return { rows, counted };
}

interface RegionRow {
  readonly login: string;
  readonly code: number;
  readonly items: readonly CellValue[];
  readonly variant: CellValue;
  readonly total: CellValue;
  readonly mark: CellValue;
  readonly className: CellValue;
}

function headerOf(layout: RegionLayout): CellValue[] {
  if (layout === 'raw-export') {
    const items = itemMaximaOfRegion.map((_, item) => `a-${item + 1}-grade`);
    return [
      'groups',
      'user',
      'id',
      'code',
      'otc',
      'gender',
      'klass',
      'var-1',
      'var-2',
      'sum',
      ...items,
      'Учебник',
    ];
  }
  if (layout === 'one-sheet') {
    const items = itemMaximaOfRegion.map((_, item) => `балл за ${item + 1}`);
    const first = ['логин школы', 'регион', 'номер обучающегося', 'код обучающегося'];
    return [
      ...first,
      'отметка за предыдущую четверть/триместр',
      'пол',
      'класс',
      'вариант',
      'всего баллов',
      ...items,
    ];
  }
  const items = itemMaximaOfRegion.map((maximum, item) => `${item + 1} (${maximum}б)`);
  const first = ['Пользователь', 'Регион', 'Муниципалитет', 'Школа', 'Дата загрузки', 'Код', 'Вариант'];
  return [
    ...first,
    ...items,
    'Наименование класса',
    'Пол',
    'Отметка за предыдущий триместр/ четверть/полугодие',
    'Итого баллов',
  ];
}

function rowOf(
  layout: RegionLayout,
  { login, code, items, variant, total, mark, className }: RegionRow,
): CellValue[] {
  if (layout === 'raw-export')
    return ['22', login, code, code, mark, 'м', className, variant, null, total, ...items, 'ma4.8'];
  if (layout === 'one-sheet')
    return [login, 'Край', code, code, mark, 'ж', className, variant, total, ...items];
  return [
    login,
    'Край',
    `mo${login.slice(-2)}`,
    `${login} | СОШ`,
    '20.04.2022 10:15',
    code,
    variant,
    ...items,
    className,
    'М',
    mark,
    total,
  ];
}
