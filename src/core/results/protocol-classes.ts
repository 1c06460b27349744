/** The grade of each row of a protocol: its class column is believed before the file's name. */
import { textAt } from '../table/grid';
import { readClassName, type ClassName } from './class-name';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';

export class ProtocolClasses {
  private readonly known = new Map<string, ClassName | null>();
  private readonly column: number | undefined;

  constructor(
    private readonly source: ProtocolSource,
    private readonly words: ProtocolWords,
    private readonly fileGrade: number | null,
    private readonly reports: ProtocolReports,
  ) {
    this.column = source.columns.get('class');
  }

  /** Null where neither the class nor the file's name says it. */
  gradeOf(row: number, school: string): number | null {
    const value = this.column === undefined ? '' : textAt(this.source.grid, row, this.column).trim();
    const name = value === '' ? null : this.nameOf(value);
    if (value !== '') this.report(value, name, row, school);
    const grade = name?.grade ?? this.fileGrade;
    if (grade === null) this.reports.first('test-unknown', school, row, this.column, { missing: ['grade'] });
    return grade;
  }

  private nameOf(value: string): ClassName | null {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const name = readClassName(value, this.words, this.fileGrade);
    this.known.set(value, name);
    return name;
  }

  private report(value: string, name: ClassName | null, row: number, school: string): void {
    const { reports, column, fileGrade } = this;
    const mark = `${school}|${value}`;
    if (name === null) {
      reports.first('protocol-class-unreadable', mark, row, column, { value });
      return;
    }
    const { normal, spelling, grade } = name;
    if (spelling === 'latin') reports.first('protocol-latin-letters', mark, row, column, { value, normal });
    if (spelling === 'other') reports.first('protocol-class-spelling', mark, row, column, { value, normal });
    if (grade !== null && fileGrade !== null && grade !== fileGrade) {
      reports.first('protocol-grade-differs', mark, row, column, { value, grade: fileGrade });
    }
  }
}
