/**
 * A protocol becomes pupils' scores by school and grade. Every doubtful cell is a finding at its place; what cannot be
 * used is left out, never mended: a total above the maximum, a missing total, a pupil's code met a second time.
 */
import type { Finding } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import { textAt } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { findScale } from './find-scale';
import { ProtocolClasses } from './protocol-classes';
import { ProtocolItems } from './protocol-items';
import { ProtocolReports } from './protocol-reports';
import { ProtocolSchools, type SchoolUnits } from './protocol-schools';
import { ProtocolScales, type TestOfGrade } from './protocol-test';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import type { PupilScores } from './result';
import type { KnownSchool } from './school-finder';
import { ScoreCells, ScoreState } from './score-cells';
import { readTestName } from './test-name';
import { uploadedSchoolYear } from './uploaded-year';

export interface ProtocolContext {
  readonly file?: string;
  readonly words: ProtocolWords;
  readonly lexicon: Lexicon;
  /** The district's schools; with none, every school of the file is read. */
  readonly schools: readonly KnownSchool[];
  readonly scales: readonly Scale[];
}

export interface ProtocolReading {
  /** The district's schools. */
  readonly pupils: readonly PupilScores[];
  /** Other municipalities' schools of a region's file: they make the region's reference. */
  readonly others: readonly PupilScores[];
  readonly findings: readonly Finding[];
  readonly absentees: number;
}

/** A file that does not name its test is one finding, and nothing of it is read. */
export function readProtocol(source: ProtocolSource, context: ProtocolContext): ProtocolReading {
  const reports = new ProtocolReports(source, context.file);
  const texts = [...(context.file === undefined ? [] : [context.file]), ...source.titles];
  const name = readTestName(texts, context.lexicon, context.words);
  const schoolYear = name.schoolYear ?? uploadedSchoolYear(source, context.lexicon.months);
  const { subject } = name;
  if (subject === null || schoolYear === null) {
    const missing: ('subject' | 'schoolYear')[] = [];
    if (subject === null) missing.push('subject');
    if (schoolYear === null) missing.push('schoolYear');
    reports.cell('test-unknown', source.headerRow, undefined, { missing });
    return { pupils: [], others: [], findings: reports.findings(), absentees: 0 };
  }
  const procedure = name.procedure ?? context.words.procedure;
  const test = { schoolYear, procedure, subject, level: name.level ?? '' };
  return new ProtocolReader(source, context, reports, test, name.grade).read();
}

class ProtocolReader {
  private readonly cells: ScoreCells;
  private readonly items: ProtocolItems;
  private readonly schools: ProtocolSchools;
  private readonly classes: ProtocolClasses;
  private readonly scales: ProtocolScales;
  private readonly absentWords: ReadonlySet<string>;
  private readonly absentVariants = new Map<string, boolean>();
  private readonly sexes = new Map<string, string>();
  private readonly normalSexes: ReadonlySet<string>;
  private absentees = 0;

  constructor(
    private readonly source: ProtocolSource,
    private readonly context: ProtocolContext,
    private readonly reports: ProtocolReports,
    private readonly test: Omit<TestOfGrade, 'grade'>,
    fileGrade: number | null,
  ) {
    const { words, schools, scales } = context;
    this.cells = new ScoreCells(source.grid, words);
    this.items = new ProtocolItems(source, this.cells, reports);
    this.schools = new ProtocolSchools(schools, words.lookalikes, source.items.length);
    this.classes = new ProtocolClasses(source, words, fileGrade, reports);
    this.scales = new ProtocolScales(test, source.items, scales, reports.place(source.headerRow, undefined));
    this.absentWords = new Set(words.absent.map(normaliseLabel));
    this.normalSexes = new Set(Object.keys(words.sexes));
    for (const [normal, others] of Object.entries(words.sexes)) {
      for (const other of [normal, ...others]) this.sexes.set(normaliseLabel(other), normal);
    }
  }

  read(): ProtocolReading {
    const { source } = this;
    for (let row = source.headerRow + 1; row < source.grid.rowCount; row++) this.readRow(row);
    return this.result();
  }

  private readRow(row: number): void {
    const { source, cells, items, reports } = this;
    const schoolText = this.text(row, 'school');
    const totalColumn = source.columns.get('total') ?? 0;
    const totalState = cells.read(row, totalColumn);
    const total = cells.value;
    if (schoolText === '' && totalState === ScoreState.blank) return;
    if (totalState === ScoreState.unreadable && this.isRepeatedHeader(row, totalColumn)) return;
    const school = this.schools.of(schoolText, row);
    reports.owner = school.login;
    const isScored = items.read(row) || totalState !== ScoreState.blank;
    if (this.isAbsent(row, isScored)) {
      this.absentees++;
      const isPositive = total > 0 || items.scores.some((score) => score > 0);
      if (isPositive) reports.cell('protocol-absent-with-score', row, totalColumn, { total: total || 0 });
      return;
    }
    if (this.isRepeatedPupil(school, row)) return;
    items.report(row);
    this.checkSex(school, row);
    const grade = this.classes.gradeOf(row, school.login);
    if (!this.hasTotal(totalState, row, totalColumn, total) || grade === null) return;
    const maximum = this.scales.maximum(grade);
    if (maximum !== null && total > maximum) {
      reports.cell('protocol-total-above-maximum', row, totalColumn, { total, maximum });
      return;
    }
    const sum = items.sum();
    if (sum !== null && sum !== total) {
      reports.cell('protocol-total-not-sum', row, totalColumn, { total, sum });
    }
    school.pupils++;
    this.schools
      .collector(school, grade, () => reports.place(row, undefined))
      .add(total, this.journalMark(school, row), items.scores);
  }

  private hasTotal(state: ScoreState, row: number, column: number, total: number): boolean {
    const { reports, source } = this;
    if (state === ScoreState.blank || state === ScoreState.none) {
      reports.cell('protocol-total-missing', row, column, {});
      return false;
    }
    if (state === ScoreState.unreadable) {
      const item = textAt(source.grid, source.headerRow, column).trim();
      reports.cell('protocol-item-unreadable', row, column, { item, value: this.textIn(row, column) });
      return false;
    }
    if (state === ScoreState.readAsText) reports.numberAsText(row, column, total);
    return true;
  }

  /** The words for absence, or a row with neither variant nor any score. */
  private isAbsent(row: number, isScored: boolean): boolean {
    const variant = this.text(row, 'variant');
    if (variant === '') return !isScored;
    let isAbsent = this.absentVariants.get(variant);
    if (isAbsent === undefined) {
      isAbsent = this.absentWords.has(normaliseLabel(variant));
      this.absentVariants.set(variant, isAbsent);
    }
    return isAbsent;
  }

  private isRepeatedHeader(row: number, column: number): boolean {
    const { grid, headerRow } = this.source;
    const text = textAt(grid, row, column);
    return text !== '' && normaliseLabel(text) === normaliseLabel(textAt(grid, headerRow, column));
  }

  private isRepeatedPupil(school: SchoolUnits, row: number): boolean {
    const column = this.source.columns.get('pupil') ?? this.source.columns.get('number');
    const code = column === undefined ? '' : this.textIn(row, column);
    if (code === '') return false;
    const firstRow = school.rowOfPupil.get(code);
    if (firstRow === undefined) {
      school.rowOfPupil.set(code, row);
      return false;
    }
    this.reports.cell('protocol-duplicate-pupil', row, column, { code, firstRow });
    return true;
  }

  private checkSex(school: SchoolUnits, row: number): void {
    const value = this.text(row, 'sex');
    if (value === '' || this.normalSexes.has(value)) return;
    const normal = this.sexes.get(normaliseLabel(value));
    if (normal === undefined) return;
    const column = this.source.columns.get('sex');
    this.reports.first('protocol-sex-spelling', `${school.login}|${value}`, row, column, { value, normal });
  }

  /** 0 where it is blank or cannot be read. */
  private journalMark(school: SchoolUnits, row: number): number {
    const column = this.source.columns.get('journal');
    if (column === undefined) return 0;
    const state = this.cells.read(row, column);
    const mark = this.cells.value;
    if (state === ScoreState.blank || state === ScoreState.none) {
      school.blankMarks++;
      return 0;
    }
    if (mark >= 2 && mark <= 5) {
      if (state === ScoreState.readAsText) this.reports.numberAsText(row, column, mark);
      return mark;
    }
    this.reports.cell('protocol-journal-unreadable', row, column, { value: this.textIn(row, column) });
    return 0;
  }

  private result(): ProtocolReading {
    const { source, reports } = this;
    const { own, unknown, isRegional } = this.schools.sorted();
    reports.owner = null;
    if (isRegional) reports.forget(new Set(unknown.map(({ login }) => login)));
    else {
      for (const { login, similar, firstRow } of unknown) {
        const column = source.columns.get('school');
        reports.cell('protocol-unknown-school', firstRow, column, { value: login, similar });
      }
    }
    for (const { blankMarks, pupils, firstRow } of isRegional ? own : [...own, ...unknown]) {
      if (blankMarks === 0) continue;
      const column = source.columns.get('journal');
      reports.cell('protocol-journal-blank', firstRow, column, { pupils: blankMarks, of: pupils });
    }
    return {
      pupils: own.flatMap((school) => this.build(school)),
      others: isRegional ? unknown.flatMap((school) => this.build(school)) : [],
      findings: [...this.scales.findings, ...reports.findings()],
      absentees: this.absentees,
    };
  }

  private build({ code, login, byGrade }: SchoolUnits): PupilScores[] {
    return [...byGrade].map(([grade, collector]) => {
      const test = { ...this.test, grade };
      return collector.build({ ...test, school: code ?? login }, this.itemMaxima(test));
    });
  }

  /** Printed maxima; else the highest scores met, where they add up to the scale's maximum; else unknown. */
  private itemMaxima(test: TestOfGrade): readonly number[] {
    const printed = this.source.items.map(({ maximum }) => maximum ?? NaN);
    if (!printed.some(Number.isNaN)) return printed;
    const { observedMaxima } = this.items;
    const sum = observedMaxima.reduce((left, right) => left + right, 0);
    return findScale(this.context.scales, test)?.maximum === sum ? observedMaxima : printed;
  }

  private text(row: number, name: 'school' | 'variant' | 'sex'): string {
    const column = this.source.columns.get(name);
    return column === undefined ? '' : this.textIn(row, column);
  }

  private textIn(row: number, column: number): string {
    return textAt(this.source.grid, row, column).trim();
  }
}
