/** The schools of a protocol as they are met: whose they are, their pupils by grade, and which file is a whole region's. */
import type { Place } from '../finding';
import { PupilCollector } from './pupil-collector';
import { SchoolFinder, type KnownSchool, type SchoolMatch } from './school-finder';

export interface SchoolUnits extends SchoolMatch {
  readonly firstRow: number;
  readonly byGrade: Map<number, PupilCollector>;
  readonly rowOfPupil: Map<string, number>;
  blankMarks: number;
  pupils: number;
}

/** A file of so many schools, most of them unknown, is a region's: it holds other municipalities too. */
const fewestSchoolsOfRegion = 40;

export class ProtocolSchools {
  private readonly finder: SchoolFinder;
  private readonly byText = new Map<string, SchoolUnits>();
  private readonly bySchool = new Map<string, SchoolUnits>();
  /** With no list of schools every school of the file is the district's. */
  private readonly isOpen: boolean;

  constructor(
    schools: readonly KnownSchool[],
    lookalikes: Readonly<Record<string, string>>,
    private readonly itemCount: number,
  ) {
    this.finder = new SchoolFinder(schools, lookalikes);
    this.isOpen = schools.length === 0;
  }

  /** The school a cell names; `row` is remembered as its first. */
  of(text: string, row: number): SchoolUnits {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const match = this.finder.find(text);
    const identity = match.code ?? `?${match.login}`;
    const school = this.bySchool.get(identity) ?? {
      ...match,
      firstRow: row,
      byGrade: new Map(),
      rowOfPupil: new Map(),
      blankMarks: 0,
      pupils: 0,
    };
    this.bySchool.set(identity, school);
    this.byText.set(text, school);
    return school;
  }

  collector(school: SchoolUnits, grade: number, firstPlace: () => Place): PupilCollector {
    const known = school.byGrade.get(grade);
    if (known !== undefined) return known;
    const collector = new PupilCollector(this.itemCount, firstPlace());
    school.byGrade.set(grade, collector);
    return collector;
  }

  sorted(): { own: readonly SchoolUnits[]; unknown: readonly SchoolUnits[]; isRegional: boolean } {
    const schools = [...this.bySchool.values()];
    const own = schools.filter(({ code }) => this.isOpen || code !== null);
    const unknown = schools.filter(({ code }) => !this.isOpen && code === null);
    const isRegional =
      schools.length >= fewestSchoolsOfRegion && unknown.length > own.length && own.length > 0;
    return { own, unknown, isRegional };
  }
}
