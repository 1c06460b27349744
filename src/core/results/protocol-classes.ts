/** The class of each row of a protocol. It never removes a pupil: what cannot be read is «not given» inside the file's grade. */
import { typedText } from '../table/typed-text';
import { readClassName, type ClassReading } from './class-name';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import type { TestKey } from './result';

/** The same share of a school's rows that a reader would take for more than slips. */
const graveShare = 0.1;
/** The tests of this school year were sat in the autumn after it, by pupils of the next grade. */
const yearSatLater = 2019;
/** So many of the numbered classes name the next grade then. */
const laterShare = 0.5;

export class ProtocolClasses {
  /** Pupils sat the test of the grade below theirs. */
  readonly isGradeLater: boolean;
  private readonly known = new Map<string, ClassReading>();
  private readonly column: number | undefined;
  private readonly grade: number;
  private readonly rows = new Map<string, { all: number; odd: number }>();

  constructor(
    private readonly source: ProtocolSource,
    private readonly words: ProtocolWords,
    { grade, schoolYear }: Pick<TestKey, 'grade' | 'schoolYear'>,
    private readonly reports: ProtocolReports,
  ) {
    this.column = source.columns.get('class');
    this.grade = grade;
    this.isGradeLater = schoolYear === yearSatLater && this.shareOfNextGrade() > laterShare;
  }

  /** Empty where it is not given. */
  nameOf(row: number): string {
    const { reports, column, grade } = this;
    const value = this.textIn(row);
    const count = this.rows.get(reports.owner) ?? { all: 0, odd: 0 };
    this.rows.set(reports.owner, count);
    count.all++;
    if (value === '') return '';
    const reading = this.readingOf(value);
    if (reading.state === 'other-grade' && this.isGradeLater && reading.grade === grade + 1)
      return reading.name;
    if (reading.state === 'read') {
      const { spelling } = reading;
      const facts = () => ({ value, normal: `${grade}${reading.name}` });
      if (spelling === 'latin') reports.cell('protocol-latin-letters', row, column, facts);
      if (spelling === 'other') reports.cell('protocol-class-spelling', row, column, facts);
      return reading.name;
    }
    count.odd++;
    reports.cell('protocol-class-unreadable', row, column, () => ({ value, grade }));
    return '';
  }

  /** Once all rows are read. */
  judge(): void {
    for (const [owner, { all, odd }] of this.rows) {
      if (odd > graveShare * all) this.reports.raise(owner, 'protocol-class-unreadable', 'warning');
    }
  }

  private shareOfNextGrade(): number {
    const { grid, headerRow } = this.source;
    let numbered = 0;
    let next = 0;
    for (let row = headerRow + 1; row < grid.rowCount; row++) {
      const value = this.textIn(row);
      const number = Number(/^\d{1,2}/u.exec(value)?.[0] ?? 0);
      if (number < this.grade) continue;
      numbered++;
      if (number === this.grade + 1) next++;
    }
    return numbered === 0 ? 0 : next / numbered;
  }

  private readingOf(value: string): ClassReading {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const reading = readClassName(value, this.words, this.grade);
    this.known.set(value, reading);
    return reading;
  }

  private textIn(row: number): string {
    return this.column === undefined ? '' : typedText(this.source.grid, row, this.column).trim();
  }
}
