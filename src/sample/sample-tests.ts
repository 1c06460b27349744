/** The tests of the sample: their items, scales and years. The scales are those of the old versions, and the sample says so. */
import type { Scale } from '../core/schema/scale';
import type { vpr2021Region } from './vpr-2021-region';

export type SampleTestId = keyof typeof vpr2021Region;

export interface SampleTest {
  readonly id: SampleTestId;
  readonly grade: number;
  readonly subject: string;
  readonly cuts: readonly [number, number, number];
  readonly items: readonly { readonly label: string; readonly maximum: number }[];
}

export const firstYear = 2024;
export const lastYear = 2025;
const scaleSource = 'Учебный пример: шкала работ до 2024 года';

export const sampleTests: Readonly<Record<SampleTestId, SampleTest>> = {
  RU4: {
    id: 'RU4',
    grade: 4,
    subject: 'Русский язык',
    cuts: [14, 24, 33],
    items: itemsOf(
      '1К1:4 1К2:3 2:3 3.1:1 3.2:3 4:2 5:1 6:2 7:3 8:2 9:1 10:1 11:2 12.1:1 12.2:2 13.1:1 13.2:2 14:1 15.1:2 15.2:1',
    ),
  },
  MA4: {
    id: 'MA4',
    grade: 4,
    subject: 'Математика',
    cuts: [6, 10, 15],
    items: itemsOf('1:1 2:1 3:2 4:1 5.1:1 5.2:1 6.1:1 6.2:1 7:1 8:2 9.1:1 9.2:1 10:2 11:2 12:2'),
  },
  RU5: {
    id: 'RU5',
    grade: 5,
    subject: 'Русский язык',
    cuts: [18, 29, 39],
    items: itemsOf(
      '1К1:4 1К2:3 1К3:2 2К1:3 2К2:3 2К3:3 2К4:3 3:2 4.1:3 4.2:2 5.1:2 5.2:2 6.1:2 6.2:1 7.1:2 7.2:1 8:2 9:2 10:1 11:1 12:1',
    ),
  },
  MA5: {
    id: 'MA5',
    grade: 5,
    subject: 'Математика',
    cuts: [7, 11, 15],
    items: itemsOf('1:1 2:1 3:1 4:1 5:1 6:2 7:2 8:1 9:2 10:1 11.1:1 11.2:1 12.1:1 12.2:1 13:1 14:2'),
  },
};

export const sampleTestIds: readonly SampleTestId[] = ['RU4', 'MA4', 'RU5', 'MA5'];

export function maximumOf(test: SampleTest): number {
  return test.items.reduce((sum, { maximum }) => sum + maximum, 0);
}

/** The scale as the sample's own sheet has it. */
export function scaleOf(test: SampleTest, schoolYear: number): Scale {
  return {
    schoolYear,
    procedure: 'ВПР',
    grade: test.grade,
    subject: test.subject,
    level: '',
    maximum: maximumOf(test),
    cuts: test.cuts,
    threshold: null,
    extraCondition: null,
    source: scaleSource,
    isConfirmed: true,
  };
}

function itemsOf(text: string): { label: string; maximum: number }[] {
  return text.split(' ').map((item) => {
    const [label = '', maximum] = item.split(':');
    return { label, maximum: Number(maximum) };
  });
}
