/** A protocol of the sample in the making, in either layout: rows of pupils that are still changed. */
import type { SheetModel } from '../core/model/sheet-model';
import { cellAddress, type CellValue } from '../core/table/grid';
import { drawItems, type SampleUnit } from './draw-units';
import { plainSheet } from './plain-sheet';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import type { SampleTest } from './sample-tests';

export type ProtocolLayout = 'one-sheet' | 'two-sheets';
export type ProtocolCell = 'school' | 'pupil' | 'variant' | 'class' | 'sex' | 'journal' | 'total';

const region = 'Пензенская область';
const regionCode = 58;
const municipality = 'mr5802 | Белинский район';
/** Pupils of one class at most. */
const classSize = 26;
const letters = ['А', 'Б', 'В', 'Г'];

const oneSheetColumns: Readonly<Record<ProtocolCell, number>> = {
  school: 0,
  pupil: 3,
  journal: 4,
  sex: 5,
  class: 6,
  variant: 7,
  total: 8,
};
const itemsAfter = { 'one-sheet': 9, 'two-sheets': 8 } as const;

export interface DrawnRow {
  readonly school: SampleSchool;
  readonly score: number;
  readonly journal: number;
}

export class ProtocolDraft {
  private readonly rows: CellValue[][] = [];
  private readonly counts = new Map<string, number>();

  constructor(
    readonly layout: ProtocolLayout,
    readonly test: SampleTest,
    private readonly random: SampleRandom,
    /** Blank where the school's upload is not known. */
    private readonly uploaded: string | null,
  ) {}

  get sheetName(): string {
    return this.layout === 'one-sheet' ? 'Лист1' : 'Протокол';
  }

  addUnit({ school, pupils }: SampleUnit): void {
    for (const { score, journal } of pupils) this.add({ school, score, journal });
  }

  /** Index of the new row. */
  add({ school, score, journal }: DrawnRow): number {
    const number = (this.counts.get(school.code) ?? 0) + 1;
    this.counts.set(school.code, number);
    const letter = letters[Math.floor((number - 1) / classSize) % letters.length] ?? 'А';
    const items = drawItems(score, this.test, this.random);
    const sex = this.random.chance(0.5) ? 'М' : 'Ж';
    const mark = journal === 0 ? null : journal;
    const code = this.test.grade * 1000 + number;
    const variant = this.random.whole(1, 2);
    const name = `${this.test.grade}${letter}`;
    this.rows.push(
      this.layout === 'one-sheet'
        ? [school.code, regionCode, number, code, mark, sex, name, variant, score, ...items, 'Учебник 1']
        : [
            school.code,
            regionCode,
            region,
            municipality,
            `${school.code} | ${school.name}`,
            this.uploaded,
            code,
            variant,
            ...items,
            name,
            sex,
            mark,
            score,
          ],
    );
    return this.rows.length - 1;
  }

  /** The same row again; index of the copy. */
  repeat(row: number): number {
    this.rows.push([...(this.rows[row] ?? [])]);
    return this.rows.length - 1;
  }

  /** First row of the school. */
  rowOf(school: SampleSchool): number {
    return this.rows.findIndex((row) => String(row[this.columnOf('school')]).startsWith(school.code));
  }

  get(row: number, cell: ProtocolCell | number): CellValue {
    return this.rows[row]?.[this.columnOf(cell)] ?? null;
  }

  set(row: number, cell: ProtocolCell | number, value: CellValue): void {
    const cells = this.rows[row];
    if (cells === undefined) throw new Error(`The protocol has no row ${row}`);
    cells[this.columnOf(cell)] = value;
  }

  clearItems(row: number): void {
    this.test.items.forEach((_, item) => this.set(row, item, null));
  }

  address(row: number, cell: ProtocolCell | number): string {
    return cellAddress(row + 1, this.columnOf(cell));
  }

  sheets(): readonly SheetModel[] {
    const table = plainSheet(this.sheetName, [this.header(), ...this.rows], 0, this.widths());
    return this.layout === 'one-sheet' ? [table] : [this.classes(), table];
  }

  /** An item by its position, any other cell by its name. */
  private columnOf(cell: ProtocolCell | number): number {
    if (typeof cell === 'number') return itemsAfter[this.layout] + cell;
    if (this.layout === 'one-sheet') return oneSheetColumns[cell];
    const after = itemsAfter['two-sheets'] + this.test.items.length;
    const columns = {
      school: 4,
      pupil: 6,
      variant: 7,
      class: after,
      sex: after + 1,
      journal: after + 2,
      total: after + 3,
    };
    return columns[cell];
  }

  private header(): string[] {
    const { items } = this.test;
    if (this.layout === 'one-sheet') {
      return [
        'логин школы',
        'регион',
        'номер обучающегося',
        'код обучающегося',
        'отметка за предыдущий триместр/четверть',
        'пол',
        'класс',
        'вариант',
        'всего баллов',
        ...items.map(({ label }) => `балл за ${label}`),
        'Учебник',
      ];
    }
    return [
      ...this.commonHeader(),
      'Код',
      'Вариант',
      ...items.map(({ label, maximum }) => `${label} (${maximum}б)`),
      'Наименование класса',
      'Пол',
      'Отметка за предыдущий триместр/четверть/полугодие',
      'Итого баллов',
    ];
  }

  private commonHeader(): string[] {
    return ['Пользователь', 'Код региона', 'Регион', 'Муниципалитет', 'Школа', 'Дата загрузки'];
  }

  private widths(): number[] {
    return this.header().map((title) => (title.length > 12 ? 16 : 9));
  }

  private classes(): SheetModel {
    const seen = new Set<string>();
    const rows = this.rows.flatMap((row) => {
      const key = `${String(row[4])}|${String(row[this.columnOf('class')])}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [[...row.slice(0, 6), row[this.columnOf('class')] ?? null, 'Учебник 1']];
    });
    const header = [...this.commonHeader(), 'Буква (цифра) класса', 'Учебник'];
    return plainSheet('Классы', [header, ...rows], 0, [12, 10, 20, 24, 34, 16, 12, 14]);
  }
}
