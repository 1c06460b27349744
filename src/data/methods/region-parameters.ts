/** Slots for the region's own figures; empty until a district enters them, and then they are the reference of F1, F3 and F4. */
import type { MethodParameter } from '../../core/schema/method';

interface Slot {
  readonly test: string;
  readonly title: string;
  /** The later test of a cohort has fences of its change. */
  readonly hasFences: boolean;
}

const slots: readonly Slot[] = [
  { test: 'ВПР 4: Русский язык', title: 'ВПР, русский язык, 4 класс', hasFences: false },
  { test: 'ВПР 4: Математика', title: 'ВПР, математика, 4 класс', hasFences: false },
  { test: 'ВПР 5: Русский язык', title: 'ВПР, русский язык, 5 класс', hasFences: true },
  { test: 'ВПР 5: Математика', title: 'ВПР, математика, 5 класс', hasFences: true },
  { test: 'ОГЭ 9: Русский язык', title: 'ОГЭ, русский язык', hasFences: false },
  { test: 'ОГЭ 9: Математика', title: 'ОГЭ, математика', hasFences: false },
];

const source = 'заполняет район по сводным отчётам ФИС ОКО; пока пусто, сравнение идёт с районом';

export const regionParameters: readonly MethodParameter[] = [
  {
    id: 'region.school-year',
    title: 'Регион: за какой учебный год внесены показатели',
    value: null,
    unit: 'учебный год; пусто — за любой',
    source,
  },
  ...slots.flatMap((slot, index) => slotParameters(slot, `region.${index + 1}`)),
];

function slotParameters({ test, title, hasFences }: Slot, id: string): MethodParameter[] {
  const figure = (name: string, what: string, unit: string, minimum?: number): MethodParameter => ({
    id: `${id}.${name}`,
    title: `Регион: ${title} — ${what}`,
    value: null,
    unit,
    source,
    minimum,
  });
  return [
    {
      id: `${id}.test`,
      title: `Регион: ${title}`,
      value: test,
      unit: 'процедура класс: предмет',
      source: 'к какой работе относятся показатели региона ниже',
    },
    figure('n', 'число участников', 'чел.', 2),
    figure('mean', 'средний первичный балл', 'баллов', 0),
    figure('deviation', 'стандартное отклонение балла', 'баллов', 0),
    ...(hasFences
      ? [
          figure('lower-fence', 'нижняя граница изменения за год (Q25 − 3·IQR)', 'отношение'),
          figure('upper-fence', 'верхняя граница изменения за год (Q75 + 3·IQR)', 'отношение'),
        ]
      : []),
  ];
}
