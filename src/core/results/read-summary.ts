/** A summary report of per cents becomes results of schools and the references of the groups above them. */
import type { Finding, Place } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import { summaryOfCounts } from '../statistics/sample-summary';
import { cellAddress } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { SummarySource } from './recognise-summary';
import type { ItemProfile, ScoreDistribution, TestKey, TestReference, TestResult } from './result';
import { resultFindings } from './result-findings';
import type { ResultSet } from './result-set';
import type { KnownSchool } from './school-finder';
import { numberAt, SummaryGroups, SummaryRows, type SummaryRow } from './summary-rows';
import type { SummaryWords } from './summary-words';
import { readTestName, type TestNameWords } from './test-name';

export interface SummaryContext {
  readonly file?: string;
  readonly words: SummaryWords;
  readonly nameWords: TestNameWords & { readonly procedure: string };
  readonly lexicon: Lexicon;
  readonly schools: readonly KnownSchool[];
}

export interface SummaryReading {
  readonly results: ResultSet;
  readonly references: readonly TestReference[];
  readonly findings: readonly Finding[];
  /** Null where nobody knows it. */
  readonly test: TestOfGrade | null;
}

type TestOfGrade = Omit<TestKey, 'school'>;

export function readSummary(source: SummarySource, context: SummaryContext): SummaryReading {
  const rows = new SummaryRows(source, context.file);
  const test = testOf(source, context);
  if ('missing' in test) {
    const found = resultFindings.of('test-unknown', rows.place(source.headerRow, undefined), test);
    const results = { results: [], distributions: [], profiles: [], records: [], pooled: [] };
    return { results, references: [], findings: [found], test: null };
  }
  return new SummaryReader(source, context, rows, test).read();
}

function testOf(
  source: SummarySource,
  context: SummaryContext,
): TestOfGrade | { readonly missing: readonly ('subject' | 'schoolYear' | 'grade')[] } {
  const texts = [...source.titles, ...(context.file === undefined ? [] : [context.file])];
  const name = readTestName(texts, context.lexicon, context.nameWords);
  const { subject, schoolYear, grade } = name;
  if (subject !== null && schoolYear !== null && grade !== null) {
    const procedure = name.procedure ?? context.nameWords.procedure;
    return { schoolYear, procedure, grade, subject, level: name.level ?? '' };
  }
  const parts = { subject, schoolYear, grade };
  return { missing: (['subject', 'schoolYear', 'grade'] as const).filter((part) => parts[part] === null) };
}

class SummaryReader {
  private readonly groups: SummaryGroups;
  private readonly results: TestResult[] = [];
  private readonly distributions: ScoreDistribution[] = [];
  private readonly profiles: ItemProfile[] = [];
  private readonly references: TestReference[] = [];

  constructor(
    private readonly source: SummarySource,
    private readonly context: SummaryContext,
    private readonly rows: SummaryRows,
    private readonly test: TestOfGrade,
  ) {
    this.groups = new SummaryGroups(context.schools, context.words);
  }

  read(): SummaryReading {
    const { source, rows } = this;
    const unknown: UnknownSchool[] = [];
    for (let row = source.headerRow + 1; row < source.grid.rowCount; row++) {
      const text = rows.groupText(row);
      const group = this.groups.of(text);
      if (group.kind === 'other' || this.isJournalPart(text)) continue;
      const isBlock = source.kind === 'journal' && this.isJournalPart(rows.groupText(row + 1));
      const read = isBlock ? null : rows.read(row);
      if (!isBlock && read === null) continue;
      if (group.kind === 'unknown') {
        const place = rows.place(row, source.groupColumn);
        unknown.push({ place, value: text, similar: group.similar });
      } else if (group.kind === 'school') {
        if (read === null) this.addJournalBlock(row, group.code);
        else this.addSchool(read, group.code);
      } else if (read !== null) this.addReference(read, group.kind);
    }
    const { results, distributions, profiles, references } = this;
    const findings = [...rows.findings, ...unknownSchools(unknown)];
    return {
      results: { results, distributions, profiles, records: [], pooled: [] },
      references,
      findings,
      test: this.test,
    };
  }

  private addSchool(read: SummaryRow, school: string): void {
    const key = { ...this.test, school };
    const place = this.rows.place(read.row, this.source.participantsColumn);
    if (this.source.kind === 'items') {
      const levels = read.percents.map(() => null);
      this.profiles.push({ key, percent: read.percents, levels, participants: read.participants });
      return;
    }
    const counts = this.rows.counts(read);
    if (counts === null) return;
    const result = { ...blankResult(key, read.participants), place };
    if (this.source.kind === 'marks') this.results.push({ ...result, marks: this.marksOf(counts) });
    else if (this.source.kind === 'journal')
      this.results.push({ ...result, journal: this.journalOf(counts) });
    else {
      const byScore = this.byScore(counts);
      const summary = summaryOfCounts(byScore);
      const mean = summary?.mean ?? null;
      this.results.push({ ...result, mean, standardDeviation: summary?.standardDeviation ?? null });
      this.distributions.push({ key, counts: byScore, source: 'summary', place });
    }
  }

  private addReference({ participants, percents }: SummaryRow, group: TestReference['group']): void {
    const base = {
      ...this.test,
      group,
      participants,
      mean: null,
      standardDeviation: null,
      itemPercent: null,
      source: this.context.file ?? null,
      schoolMeans: [],
    };
    if (this.source.kind === 'items') this.references.push({ ...base, itemPercent: percents });
    if (this.source.kind !== 'scores') return;
    const works = percents.map((percent) => ((percent ?? 0) * participants) / 100);
    const summary = summaryOfCounts(this.byScore(works));
    if (summary === null) return;
    const { mean, standardDeviation } = summary;
    this.references.push({ ...base, mean, standardDeviation });
  }

  /** Three rows under the group's own, each with its number of participants. */
  private addJournalBlock(row: number, school: string): void {
    const { grid, participantsColumn } = this.source;
    const counts = { lower: 0, equal: 0, higher: 0 };
    for (let part = row + 1; this.isJournalPart(this.rows.groupText(part)); part++) {
      const name = this.journalPart(this.rows.groupText(part));
      if (name !== null) counts[name] = numberAt(grid, part, participantsColumn) ?? 0;
    }
    const participants = counts.lower + counts.equal + counts.higher;
    const place = this.rows.place(row, this.source.groupColumn);
    if (participants === 0) return;
    this.results.push({
      ...blankResult({ ...this.test, school }, participants),
      journal: { ...counts, gapTwoOrMore: null },
      place,
    });
  }

  private isJournalPart(text: string): boolean {
    return this.source.kind === 'journal' && this.journalPart(text) !== null;
  }

  private journalPart(text: string): 'lower' | 'equal' | 'higher' | null {
    const label = normaliseLabel(text);
    const { lower, equal, higher } = this.context.words.journal;
    if (label.startsWith(lower)) return 'lower';
    if (label.startsWith(equal)) return 'equal';
    return label.startsWith(higher) ? 'higher' : null;
  }

  private journalOf(counts: readonly number[]): TestResult['journal'] {
    const count = (part: 'lower' | 'equal' | 'higher') =>
      counts[this.source.values.findIndex(({ label }) => this.journalPart(label) === part)] ?? 0;
    return { lower: count('lower'), equal: count('equal'), higher: count('higher'), gapTwoOrMore: null };
  }

  private marksOf(counts: readonly number[]): TestResult['marks'] {
    const count = (mark: string) =>
      counts[this.source.values.findIndex(({ label }) => label.replace(/\D/gu, '') === mark)] ?? 0;
    return [count('2'), count('3'), count('4'), count('5')];
  }

  private byScore(counts: readonly number[]): number[] {
    const scores = this.source.values.map(({ label }) => Number(/\d+/u.exec(label)?.[0] ?? -1));
    const byScore = new Array<number>(Math.max(0, ...scores) + 1).fill(0);
    scores.forEach((score, index) => {
      if (score >= 0) byScore[score] = counts[index] ?? 0;
    });
    return byScore;
  }
}

interface UnknownSchool {
  readonly place: Place;
  readonly value: string;
  readonly similar: string | null;
}

/** One finding a file: the first, and where the others stand. */
function unknownSchools([first, ...others]: readonly UnknownSchool[]): Finding[] {
  if (first === undefined) return [];
  const { place, value, similar } = first;
  const examples = others
    .slice(0, 5)
    .map((other) => cellAddress(other.place.row ?? 0, other.place.column ?? 0));
  const repeated = { cells: others.length + 1, examples };
  return [resultFindings.of('protocol-unknown-school', place, { value, similar, repeated })];
}

function blankResult(key: TestKey, participants: number): TestResult {
  return {
    key,
    participants,
    marks: null,
    belowMinimum: null,
    mean: null,
    standardDeviation: null,
    journal: null,
    spearman: null,
    source: 'summary',
    place: null,
  };
}
