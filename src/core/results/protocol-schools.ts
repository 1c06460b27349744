/** The schools of a protocol as they are met: whose they are, their pupils by class, and which file is a whole region's. */
import type { Place } from '../finding';
import { normaliseLabel } from '../table/normalise-label';
import { PartBuilder } from './part-builder';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolWords } from './protocol-words';
import { textIn, type ProtocolSource } from './recognise-protocol';
import type { RecordItem, TestRecord } from './record';
import type { TestKey } from './result';
import { SchoolFinder, type KnownSchool, type SchoolMatch } from './school-finder';

export interface SchoolUnits extends SchoolMatch {
  readonly firstRow: number;
  /** What tells the school from the others of the file. */
  readonly id: string;
  readonly municipality: string;
  readonly classes: Map<string, PartBuilder>;
  /** What each pupil's row held, by code and class. */
  readonly contents: Map<string, number>;
  /** Of the school's first work. */
  place: Place | null;
}

export interface SchoolsContext {
  readonly file?: string;
  readonly folders?: readonly string[];
  readonly words: Pick<ProtocolWords, 'lookalikes'>;
  /** The district's schools; with none, every school of the file is the district's. */
  readonly schools: readonly KnownSchool[];
  /** Whose protocols are those that name no school: its code; null where nobody said. */
  readonly ownSchool?: string | null;
}

interface SortedSchools {
  readonly own: readonly SchoolUnits[];
  readonly unknown: readonly SchoolUnits[];
  readonly others: readonly SchoolUnits[];
}

/** A file of so many schools, most of them unknown, is a region's: it holds other municipalities too. */
const fewestSchoolsOfRegion = 40;

export class ProtocolSchools {
  private readonly finder: SchoolFinder;
  private readonly byText = new Map<string, SchoolUnits>();
  private readonly byId = new Map<string, SchoolUnits>();
  /** Logins as they stand and as they were read, where letters of another alphabet or unseen signs lie in them. */
  private readonly odd = new Map<string, { readonly value: string; readonly normal: string }>();
  private readonly column: number | undefined;
  /** Where no column names it. */
  private readonly ownSchool: string;

  constructor(
    private readonly source: ProtocolSource,
    private readonly context: SchoolsContext,
    private readonly reports: ProtocolReports,
  ) {
    this.finder = new SchoolFinder(context.schools, context.words.lookalikes);
    this.column = source.columns.get('school');
    this.ownSchool = this.column === undefined ? ownSchoolOf(source, context) : '';
  }

  /** The school of a row; what is reported from now on is its own. */
  of(row: number): SchoolUnits {
    const text = textIn(this.source, row, 'school') || this.ownSchool;
    const school = this.byText.get(text) ?? this.met(text, row);
    this.reports.owner = school.id;
    const odd = this.odd.get(text);
    if (odd !== undefined) this.reports.cell('protocol-login-letters', row, this.column, () => odd);
    return school;
  }

  private met(text: string, row: number): SchoolUnits {
    const match = this.finder.find(text);
    const value = text.split('|')[0]?.trim() ?? '';
    if (value !== match.login) this.odd.set(text, { value, normal: match.login });
    const id = match.code ?? `?${match.login}`;
    const school = this.byId.get(id) ?? {
      ...match,
      id,
      firstRow: row,
      municipality: textIn(this.source, row, 'municipality'),
      classes: new Map<string, PartBuilder>(),
      contents: new Map<string, number>(),
      place: null,
    };
    this.byId.set(id, school);
    this.byText.set(text, school);
    return school;
  }

  get all(): readonly SchoolUnits[] {
    return [...this.byId.values()];
  }

  /** Sorts the schools, and tells which of them nobody knows. */
  judge(): Pick<SortedSchools, 'own' | 'others'> {
    const { reports, source, column } = this;
    const sorted = this.sorted();
    const { own, unknown } = sorted;
    if (column === undefined) {
      if ([...own, ...unknown].some(({ login }) => login === ''))
        reports.cell('protocol-school-missing', source.headerRow, undefined, () => ({}));
      return sorted;
    }
    // Those that go by another code are suggested all at once, beside the register.
    for (const { login, similar, firstRow } of unknown.filter(({ hasSameDigits }) => !hasSameDigits))
      reports.cell('protocol-unknown-school', firstRow, column, () => ({ value: login, similar }));
    return sorted;
  }

  /** Of a region's file the unknown schools are other municipalities', but for those of the district's own. */
  private sorted(): SortedSchools {
    const schools = this.all;
    if (this.context.schools.length === 0) return { own: schools, unknown: [], others: [] };
    const own = schools.filter(({ code }) => code !== null);
    const unknown = schools.filter(({ code }) => code === null);
    const isRegional = schools.length >= fewestSchoolsOfRegion && unknown.length > own.length;
    if (!isRegional) return { own, unknown, others: [] };
    const municipalities = new Set(own.map(({ municipality }) => municipality).filter(Boolean));
    const isNear = (school: SchoolUnits) => municipalities.has(school.municipality) || school.hasSameDigits;
    return { own, unknown: unknown.filter(isNear), others: unknown.filter((school) => !isNear(school)) };
  }
}

/** As the file's name, its folders or its titles say, else as the district says. */
function ownSchoolOf(
  { titles }: ProtocolSource,
  { file, folders, schools, ownSchool }: SchoolsContext,
): string {
  const names = [file ?? '', ...(folders ?? []), ...titles].map(normaliseLabel);
  const named = schools.filter(({ code }) => names.some((name) => name.includes(normaliseLabel(code))));
  return (named.length === 1 ? named[0]?.code : ownSchool) ?? '';
}

export function partOf({ classes }: SchoolUnits, className: string): PartBuilder {
  let part = classes.get(className);
  if (part === undefined) {
    part = new PartBuilder(className);
    classes.set(className, part);
  }
  return part;
}

export function recordOf(
  { code, login, classes, place }: SchoolUnits,
  test: Omit<TestKey, 'school'>,
  items: readonly RecordItem[],
  file: string | undefined,
): TestRecord {
  const key = { ...test, school: code ?? login };
  return { key, items, place, parts: [...classes.values()].map((part) => part.build(file ?? null)) };
}
