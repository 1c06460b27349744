/** The schools of a protocol as they are met: whose they are, their pupils by class, and which file is a whole region's. */
import type { Place } from '../finding';
import { PartBuilder } from './part-builder';
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

export interface OddLogin {
  readonly value: string;
  readonly normal: string;
}

/** A file of so many schools, most of them unknown, is a region's: it holds other municipalities too. */
const fewestSchoolsOfRegion = 40;

export class ProtocolSchools {
  private readonly finder: SchoolFinder;
  private readonly byText = new Map<string, SchoolUnits>();
  private readonly byId = new Map<string, SchoolUnits>();
  private readonly oddByText = new Map<string, OddLogin>();
  /** With no list of schools every school of the file is the district's. */
  private readonly isOpen: boolean;

  constructor(schools: readonly KnownSchool[], lookalikes: Readonly<Record<string, string>>) {
    this.finder = new SchoolFinder(schools, lookalikes);
    this.isOpen = schools.length === 0;
  }

  /** The login of a cell as it stands and as it was read, where letters of another alphabet or unseen signs lie in it. */
  oddLogin(text: string): OddLogin | null {
    return this.oddByText.get(text) ?? null;
  }

  /** The school a cell names; `row` is remembered as its first. */
  of(text: string, row: number, municipality: () => string): SchoolUnits {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const match = this.finder.find(text);
    const value = text.split('|')[0]?.trim() ?? '';
    if (value !== match.login) this.oddByText.set(text, { value, normal: match.login });
    const id = match.code ?? `?${match.login}`;
    const school = this.byId.get(id) ?? {
      ...match,
      id,
      firstRow: row,
      municipality: municipality(),
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

  /** Of a region's file the unknown schools are other municipalities', but for those of the district's own. */
  sorted(): { own: readonly SchoolUnits[]; unknown: readonly SchoolUnits[]; others: readonly SchoolUnits[] } {
    const schools = [...this.byId.values()];
    if (this.isOpen) return { own: schools, unknown: [], others: [] };
    const own = schools.filter(({ code }) => code !== null);
    const unknown = schools.filter(({ code }) => code === null);
    const isRegional = schools.length >= fewestSchoolsOfRegion && unknown.length > own.length;
    if (!isRegional) return { own, unknown, others: [] };
    const municipalities = new Set(own.map(({ municipality }) => municipality).filter(Boolean));
    const isNear = (school: SchoolUnits) => municipalities.has(school.municipality) || school.hasSameDigits;
    return { own, unknown: unknown.filter(isNear), others: unknown.filter((school) => !isNear(school)) };
  }
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
