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
import { ProtocolReports } from './protocol-reports';
import { ProtocolScales, type TestOfGrade } from './protocol-test';
import type { ProtocolWords } from './protocol-words';
import { PupilCollector } from './pupil-collector';
import type { ProtocolSource } from './recognise-protocol';
import type { PupilScores } from './result';
import { SchoolFinder, type KnownSchool, type SchoolMatch } from './school-finder';
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

/** A file in which fewer than this part of the schools is known holds more than one municipality. */
const fewestSchoolsOfRegion = 40;

interface SchoolUnits extends SchoolMatch {
  readonly firstRow: number;
  readonly byGrade: Map<number, PupilCollector>;
  readonly rowOfPupil: Map<string, number>;
  blankMarks: number;
  pupils: number;
}

export function readProtocol(source: ProtocolSource, context: ProtocolContext): ProtocolReading {
  return new ProtocolReader(source, context).read();
}

class ProtocolReader {
  private readonly reports: ProtocolReports;
  private readonly cells: ScoreCells;
  private readonly finder: SchoolFinder;
  private readonly schools = new Map<string, SchoolUnits>();
  private readonly absentWords: ReadonlySet<string>;
  private readonly sexes = new Map<string, string>();
  private readonly itemScores: Float64Array;
  private readonly itemStates: Uint8Array;
  private readonly observedMaxima: number[];
  private absentees = 0;

  constructor(
    private readonly source: ProtocolSource,
    private readonly context: ProtocolContext,
  ) {
    const { words, schools, file } = context;
    this.reports = new ProtocolReports(source, file);
    this.cells = new ScoreCells(source.grid, words);
    this.finder = new SchoolFinder(schools, words.lookalikes);
    this.absentWords = new Set(words.absent.map(normaliseLabel));
    for (const [normal, others] of Object.entries(words.sexes)) {
      for (const other of [normal, ...others]) this.sexes.set(normaliseLabel(other), normal);
    }
    this.itemScores = new Float64Array(source.items.length);
    this.itemStates = new Uint8Array(source.items.length);
    this.observedMaxima = source.items.map(() => 0);
  }

  read(): ProtocolReading {
    const { source, context, reports } = this;
    const name = readTestName(
      [...(context.file === undefined ? [] : [context.file]), ...source.titles],
      context.lexicon,
      context.words,
    );
    const schoolYear = name.schoolYear ?? uploadedSchoolYear(source, context.lexicon.months);
    if (name.subject === null || schoolYear === null) {
      const missing = [
        ...(name.subject === null ? (['subject'] as const) : []),
        ...(schoolYear === null ? (['schoolYear'] as const) : []),
      ];
      reports.cell('test-unknown', source.headerRow, undefined, { missing });
      return { pupils: [], others: [], findings: reports.findings(), absentees: 0 };
    }
    const test = {
      schoolYear,
      procedure: name.procedure ?? context.words.procedure,
      subject: name.subject,
      level: name.level ?? '',
    };
    const scales = new ProtocolScales(
      test,
      source.items,
      context.scales,
      reports.place(source.headerRow, undefined),
    );
    const classes = new ProtocolClasses(source, context.words, name.grade, reports);
    for (let row = source.headerRow + 1; row < source.grid.rowCount; row++)
      this.readRow(row, classes, scales);
    return this.result(test, scales);
  }

  private readRow(row: number, classes: ProtocolClasses, scales: ProtocolScales): void {
    const { source, cells, reports } = this;
    const schoolText = this.text(row, 'school');
    const totalColumn = source.columns.get('total') ?? 0;
    const totalState = cells.read(row, totalColumn);
    const total = cells.value;
    if (schoolText === '' && totalState === ScoreState.blank) return;
    if (this.isRepeatedHeader(row, totalColumn)) return;
    const school = this.schoolOf(schoolText, row);
    reports.owner = school.login;
    const isScored = this.readItems(row) || totalState !== ScoreState.blank;
    if (this.isAbsent(row, isScored)) {
      this.absentees++;
      const isPositive = total > 0 || this.itemScores.some((score) => score > 0);
      if (isPositive) reports.cell('protocol-absent-with-score', row, totalColumn, { total: total || 0 });
      return;
    }
    if (this.isRepeatedPupil(school, row)) return;
    this.reportItems(row);
    this.checkSex(school, row);
    const grade = classes.gradeOf(row, school.login);
    if (totalState === ScoreState.blank || totalState === ScoreState.none) {
      reports.cell('protocol-total-missing', row, totalColumn, {});
      return;
    }
    if (totalState === ScoreState.unreadable) {
      const item = textAt(source.grid, source.headerRow, totalColumn).trim();
      reports.cell('protocol-item-unreadable', row, totalColumn, {
        item,
        value: this.textIn(row, totalColumn),
      });
      return;
    }
    this.noteText(totalState, row, totalColumn);
    if (grade === null) return;
    const maximum = scales.maximum(grade);
    if (maximum !== null && total > maximum) {
      reports.cell('protocol-total-above-maximum', row, totalColumn, { total, maximum });
      return;
    }
    this.checkSum(row, totalColumn, total);
    school.pupils++;
    this.collectorOf(school, grade, row).add(total, this.journalMark(school, row), this.itemScores);
  }

  /** True where any item holds something. */
  private readItems(row: number): boolean {
    let isAny = false;
    this.source.items.forEach(({ column }, item) => {
      const state = this.cells.read(row, column);
      this.itemStates[item] = state;
      this.itemScores[item] = this.cells.value;
      if (state !== ScoreState.blank) isAny = true;
    });
    return isAny;
  }

  private reportItems(row: number): void {
    const { source, reports, itemScores, itemStates } = this;
    source.items.forEach(({ column, maximum, label }, item) => {
      const state = itemStates[item];
      const score = itemScores[item] ?? NaN;
      if (state === ScoreState.readAsText) this.noteText(state, row, column);
      if (state === ScoreState.none || state === ScoreState.unreadable) {
        reports.cell('protocol-item-unreadable', row, column, {
          item: label,
          value: this.textIn(row, column),
        });
      } else if (maximum !== null && score > maximum) {
        reports.cell('protocol-item-above-maximum', row, column, { item: label, score, maximum });
        itemScores[item] = NaN;
      } else if (score > (this.observedMaxima[item] ?? 0)) this.observedMaxima[item] = score;
    });
  }

  private checkSum(row: number, column: number, total: number): void {
    let sum = 0;
    for (let item = 0; item < this.itemScores.length; item++) {
      const state = this.itemStates[item];
      const score = this.itemScores[item] ?? NaN;
      if (state === ScoreState.unreadable) return;
      if (state === ScoreState.read || state === ScoreState.readAsText) {
        if (Number.isNaN(score)) return;
        sum += score;
      }
    }
    if (sum !== total) this.reports.cell('protocol-total-not-sum', row, column, { total, sum });
  }

  /** The words for absence, or a row with neither variant nor any score. */
  private isAbsent(row: number, isScored: boolean): boolean {
    const variant = normaliseLabel(this.text(row, 'variant'));
    return this.absentWords.has(variant) || (variant === '' && !isScored);
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
    const normal = this.sexes.get(normaliseLabel(value));
    if (value === '' || normal === undefined || value === normal) return;
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
      this.noteText(state, row, column);
      return mark;
    }
    this.reports.cell('protocol-journal-unreadable', row, column, { value: this.textIn(row, column) });
    return 0;
  }

  /** Numbers as text are told once a column: usually the whole column is so. */
  private noteText(state: ScoreState, row: number, column: number): void {
    if (state !== ScoreState.readAsText) return;
    const value = this.textIn(row, column);
    this.cells.read(row, column);
    this.reports.first('number-as-text', String(column), row, column, { value, number: this.cells.value });
  }

  private schoolOf(text: string, row: number): SchoolUnits {
    const known = this.schools.get(text);
    if (known !== undefined) return known;
    const match = this.finder.find(text);
    const sameSchool = [...this.schools.values()].find(
      (school) => school.code === match.code && school.login === match.login,
    );
    const school = sameSchool ?? {
      ...match,
      firstRow: row,
      byGrade: new Map(),
      rowOfPupil: new Map(),
      blankMarks: 0,
      pupils: 0,
    };
    this.schools.set(text, school);
    return school;
  }

  private collectorOf(school: SchoolUnits, grade: number, row: number): PupilCollector {
    const known = school.byGrade.get(grade);
    if (known !== undefined) return known;
    const collector = new PupilCollector(this.source.items.length, this.reports.place(row, undefined));
    school.byGrade.set(grade, collector);
    return collector;
  }

  private result(test: Omit<TestOfGrade, 'grade'>, scales: ProtocolScales): ProtocolReading {
    const { source, context, reports } = this;
    const schools = [...new Set(this.schools.values())];
    const isOpen = context.schools.length === 0;
    const known = schools.filter(({ code }) => isOpen || code !== null);
    const unknown = schools.filter(({ code }) => !isOpen && code === null);
    const isRegional =
      schools.length >= fewestSchoolsOfRegion && unknown.length > known.length && known.length > 0;
    reports.owner = null;
    if (isRegional) reports.forget(new Set(unknown.map(({ login }) => login)));
    else {
      for (const { login, similar, firstRow } of unknown) {
        const column = source.columns.get('school');
        reports.cell('protocol-unknown-school', firstRow, column, { value: login, similar });
      }
    }
    for (const { blankMarks, pupils, firstRow } of isRegional ? known : schools) {
      if (blankMarks === 0) continue;
      const column = source.columns.get('journal');
      reports.cell('protocol-journal-blank', firstRow, column, { pupils: blankMarks, of: pupils });
    }
    const build = (units: readonly SchoolUnits[]): PupilScores[] =>
      units.flatMap(({ code, login, byGrade }) =>
        [...byGrade].map(([grade, collector]) =>
          collector.build({ ...test, grade, school: code ?? login }, this.itemMaxima({ ...test, grade })),
        ),
      );
    return {
      pupils: build(known),
      others: isRegional ? build(unknown) : [],
      findings: [...scales.findings, ...reports.findings()],
      absentees: this.absentees,
    };
  }

  /** Printed maxima; else the highest scores met, where they add up to the scale's maximum; else unknown. */
  private itemMaxima(test: TestOfGrade): readonly number[] {
    const printed = this.source.items.map(({ maximum }) => maximum ?? NaN);
    if (!printed.some(Number.isNaN)) return printed;
    const sum = this.observedMaxima.reduce((left, right) => left + right, 0);
    return findScale(this.context.scales, test)?.maximum === sum ? this.observedMaxima : printed;
  }

  private text(row: number, name: 'school' | 'variant' | 'sex'): string {
    const column = this.source.columns.get(name);
    return column === undefined ? '' : this.textIn(row, column);
  }

  private textIn(row: number, column: number): string {
    return textAt(this.source.grid, row, column).trim();
  }
}
