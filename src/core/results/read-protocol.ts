/**
 * A protocol becomes records by school. Every doubtful cell is counted in a finding of its kind; what is not understood is
 * held out, never mended and never a zero.
 */
import type { Finding } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import { textAt } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { sizeOf, unreadFile, type FileReading } from './file-reading';
import { itemMaxima, type ItemMaximum } from './item-maxima';
import { JournalMarks } from './journal-marks';
import type { PartBuilder } from './part-builder';
import { ProtocolClasses } from './protocol-classes';
import { ProtocolItems } from './protocol-items';
import { ProtocolReports } from './protocol-reports';
import { partOf, ProtocolSchools, recordOf, type SchoolsContext, type SchoolUnits } from './protocol-schools';
import { protocolScale, protocolTest, testLabels, type TestOfGrade, type TestPart } from './protocol-test';
import type { ProtocolColumnName, ProtocolWords } from './protocol-words';
import { PupilPresence } from './pupil-presence';
import { textIn, type ProtocolSource } from './recognise-protocol';
import type { TestRecord } from './record';
import { findScale } from './find-scale';
import { PupilPoints, scoreColumn } from './pupil-points';
import { metSchool, type MetSchool } from './met-schools';
import { rowNumber } from './row-digest';
import { ScoreCells } from './score-cells';

export interface ProtocolContext extends SchoolsContext {
  readonly words: ProtocolWords;
  readonly lexicon: Lexicon;
  readonly scales: readonly Scale[];
}

export interface ProtocolReading {
  /** The district's schools. */
  readonly records: readonly TestRecord[];
  /** Other municipalities' schools of a region's file: they make the region's reference. */
  readonly others: readonly TestRecord[];
  readonly findings: readonly Finding[];
  readonly reading: FileReading;
  /** Every school of the file. */
  readonly met: readonly MetSchool[];
  /** What of the test nobody says; nothing is read then. */
  readonly missing: readonly TestPart[];
}

export function readProtocol(source: ProtocolSource, context: ProtocolContext): ProtocolReading {
  const known = protocolTest(source, context);
  if (known.isKnown) return new ProtocolReader(source, context, known.test, known.guessed).read();
  const reading = unreadFile(source, context.file);
  return { records: [], others: [], findings: [], met: [], reading, missing: known.missing };
}

class ProtocolReader {
  private readonly cells: ScoreCells;
  private readonly journal: JournalMarks;
  private readonly points: PupilPoints;
  private readonly maxima: readonly ItemMaximum[];
  private readonly items: ProtocolItems;
  private readonly schools: ProtocolSchools;
  private readonly classes: ProtocolClasses;
  private readonly presence: PupilPresence;
  private readonly reports: ProtocolReports;
  private readonly scale: ReturnType<typeof protocolScale>;
  private rows = 0;

  constructor(
    private readonly source: ProtocolSource,
    private readonly context: ProtocolContext,
    private readonly test: TestOfGrade,
    private readonly guessed: readonly TestPart[],
  ) {
    const { words, scales, file } = context;
    this.reports = new ProtocolReports(source, file);
    this.cells = new ScoreCells(source.grid, words);
    this.journal = new JournalMarks(source, words, this.reports);
    this.points = new PupilPoints(source, this.cells, this.reports, scoreColumn(test, words));
    const maxima = itemMaxima(source, this.cells, findScale(scales, test)?.maximum ?? null);
    // Points after the scale are no sum of the items.
    this.maxima = this.points.isFinal ? maxima.map((item) => ({ ...item, isPrinted: false })) : maxima;
    this.items = new ProtocolItems(source, this.cells, this.maxima, this.reports);
    this.schools = new ProtocolSchools(source, context, this.reports);
    this.classes = new ProtocolClasses(source, words, test, this.reports);
    this.presence = new PupilPresence(words.absent);
    this.scale = protocolScale(test, this.maxima, scales, this.reports.place(source.headerRow, undefined));
  }

  read(): ProtocolReading {
    const { source } = this;
    for (let row = source.headerRow + 1; row < source.grid.rowCount; row++) this.readRow(row);
    this.classes.judge();
    return this.result();
  }

  private readRow(row: number): void {
    const { items, reports } = this;
    const isBlank = !items.read(row);
    const variant = this.text(row, 'variant') || this.text(row, 'secondVariant');
    const hasTotal = this.text(row, 'total') !== '';
    const code = this.text(row, 'pupil');
    if (isBlank && !hasTotal && variant === '' && code === '') return;
    if (this.isRepeatedHeader(row)) return;
    this.rows++;
    const school = this.schools.of(row);
    const presence = this.presence.of(variant, isBlank);
    const part = partOf(school, this.classes.nameOf(row));
    if (presence === 'present') this.readPupil(row, school, part, code);
    else if (presence === 'absent') this.readAbsent(row, part, code);
    else {
      part.addHeldOut(code);
      reports.cell('protocol-variant-unreadable', row, this.column('variant'), () => ({ value: variant }));
    }
  }

  private readAbsent(row: number, part: PartBuilder, code: string): void {
    part.addAbsent(code);
    const sum = this.items.scores.reduce((total, score) => total + (score > 0 ? score : 0), 0);
    if (sum > 0)
      this.reports.cell('protocol-absent-with-score', row, this.column('total'), () => ({ total: sum }));
  }

  private readPupil(row: number, school: SchoolUnits, part: PartBuilder, code: string): void {
    const { items, reports } = this;
    items.judge(row);
    const sum = items.sum();
    const total = this.points.totalOf(row, sum);
    if (this.isRepeated(school, part, row, code, total)) return;
    const maximum = this.points.isFinal ? null : this.scale.maximum;
    if (total !== null && maximum !== null && total > maximum)
      reports.cell('protocol-total-above-maximum', row, this.column('total'), () => ({ total, maximum }));
    const score =
      total === null || (maximum !== null && total > maximum) ? null : this.points.scoreOf(row, total);
    if (total === null || score === null) {
      part.addHeldOut(code);
      return;
    }
    if (sum !== null && sum !== total)
      reports.cell('protocol-total-not-sum', row, this.column('total'), () => ({ total, sum }));
    school.place ??= reports.place(row, undefined);
    part.add(code, score, this.journal.markOf(row), this.points.markOf(row), items.scores);
  }

  /** The same code in the same class: the same row again, or two works under one code. */
  private isRepeated(
    school: SchoolUnits,
    part: PartBuilder,
    row: number,
    code: string,
    total: number | null,
  ): boolean {
    if (code === '') return false;
    const pupil = `${code}|${part.className}`;
    const content = rowNumber('', [total ?? -1], this.items.scores);
    const known = school.contents.get(pupil);
    if (known === undefined) {
      school.contents.set(pupil, content);
      return false;
    }
    const isSame = known === content;
    if (!isSame) part.addHeldOut(code);
    const kind = isSame ? 'protocol-duplicate-row' : 'protocol-duplicate-pupil';
    this.reports.cell(kind, row, this.column('pupil'), () => ({ code }));
    return true;
  }

  private isRepeatedHeader(row: number): boolean {
    const { grid, headerRow, columns } = this.source;
    // Never an item's: a score of 1 under the header 1 is no header.
    const [named = 0] = columns.values();
    const column = columns.get('total') ?? named;
    const text = textAt(grid, row, column);
    return text !== '' && normaliseLabel(text) === normaliseLabel(textAt(grid, headerRow, column));
  }

  private result(): ProtocolReading {
    const { reports, context } = this;
    reports.owner = '';
    const { own, others } = this.schools.judge();
    if (this.column('name') !== undefined) this.reportNames();
    if (this.column('total') === undefined)
      reports.cell('protocol-totals-computed', this.source.headerRow, undefined, () => ({
        works: this.rows,
      }));
    const isOther = new Set(others.map(({ id }) => id));
    const items = this.source.items.map(({ label }, item) => ({
      label,
      maximum: this.maxima[item]?.maximum ?? null,
      isPrinted: this.maxima[item]?.isPrinted ?? false,
    }));
    const build = (school: SchoolUnits) => recordOf(school, this.test, items, context.file);
    const records = own.filter(({ login }) => login !== '').map(build);
    const otherRecords = others.map(build);
    return {
      records,
      others: otherRecords,
      findings: [...this.scale.findings, ...reports.findings((id) => !isOther.has(id))],
      reading: this.readingOf(records, otherRecords),
      met: this.schools.all.map(metSchool),
      missing: [],
    };
  }

  private reportNames(): void {
    const column = this.column('name');
    for (let row = this.source.headerRow + 1; row < this.source.grid.rowCount; row++) {
      const sample = this.text(row, 'name');
      if (/\p{L}/u.test(sample)) this.reports.cell('protocol-names', row, column, () => ({}));
    }
  }

  private readingOf(records: readonly TestRecord[], others: readonly TestRecord[]): FileReading {
    const { source, context, test, guessed } = this;
    return {
      ...unreadFile(source, context.file),
      test: testLabels(test),
      rows: this.rows,
      schools: records.length,
      ...sizeOf(records),
      otherSchools: others.length,
      otherWorks: sizeOf(others).works,
      words: { ...this.items.words, noMark: this.journal.noMark },
      guessed,
      isGradeLater: this.classes.isGradeLater,
      areTotalsComputed: this.column('total') === undefined,
    };
  }

  private column(name: ProtocolColumnName): number | undefined {
    return this.source.columns.get(name);
  }

  private text(row: number, name: ProtocolColumnName): string {
    return textIn(this.source, row, name);
  }
}
