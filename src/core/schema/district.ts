/**
 * A district's profile: everything its own document gives, in one JSON-compatible shape for all districts.
 * What a document does not have is null or an empty list, never invented. Texts stand as printed; only conversion
 * damage is mended, and every mend is listed in `mended` beside its original. Lines are of the source text, from 1.
 */
import type { Catalogue } from './catalogue';
import type {
  Assessment,
  Criteria,
  LevelList,
  RatingDemand,
  SchoolList,
  YearlyReportDemand,
} from './criteria';
import type { Direction } from './direction';
import type { Indicator } from './indicator';
import type { Quantity } from './quantity';
import type { ExpectedResults } from './expected-results';
import type { Passage, Quote } from './passage';
import type { Passport } from './passport';
import type { Aim, Periodicity, RoadmapSection, Target } from './roadmap';

declare const districtIdBrand: unique symbol;
export type DistrictId = string & { readonly [districtIdBrand]?: true };

export interface District {
  readonly id: DistrictId;
  readonly name: DistrictName;
  readonly region: RegionName;
  /** The education authority as the document names it. */
  readonly authority: string | null;
  readonly document: DistrictDocument;
  readonly directions: readonly Direction[];
  /** Empty where the document has no roadmaps. */
  readonly roadmap: readonly RoadmapSection[];
  readonly targets: readonly Target[];
  /** Aims without a number (a share is to grow, no value given): never turned into targets. */
  readonly aims: readonly Aim[];
  readonly periodicity: readonly Periodicity[];
  readonly expectedResults: ExpectedResults | null;
  readonly passports: readonly Passport[];
  readonly levelLists: readonly LevelList[];
  readonly criteria: Criteria | null;
  /** Null where schools do not assess themselves. */
  readonly assessment: Assessment | null;
  /** Null: schools are never rated. */
  readonly rating: RatingDemand | null;
  /** Null: the document asks for none. */
  readonly yearlyReport: YearlyReportDemand | null;
  /** Empty where the document's indicators are not classified yet. */
  readonly indicators: readonly Indicator[];
  /** What may be chosen for the groups it only names. */
  readonly catalogue: Catalogue;
  readonly quantities: readonly Quantity[];
  readonly lowResultSchools: readonly SchoolList[];
  /** Duties the document lays on the reader outside its tables: points of the order. */
  readonly officialRequirements: readonly OfficialRequirement[];
  readonly terms: readonly Term[];
  readonly undefinedAbbreviations: readonly string[];
  readonly narrative: readonly NarrativeSection[];
  /** Numbers in the text that are no targets. */
  readonly contextNumbers: readonly Quote[];
  readonly mended: readonly Mending[];
}

/** Cases the report needs, as data, so that no program inflects a name. */
export interface DistrictName {
  readonly nominative: string;
  readonly genitive: string;
  /** After the preposition of place, without it. */
  readonly locative: string;
}

export interface RegionName {
  readonly nominative: string;
  readonly genitive: string;
}

export interface DistrictDocument {
  readonly title: string;
  readonly kind: string;
  readonly period: DocumentPeriod;
  readonly approval: Approval | null;
  /** Name of the source text, for the addresses of `lines`. */
  readonly source: string;
  readonly notes: readonly string[];
}

export interface DocumentPeriod {
  /** Null where the document names no period. */
  readonly years: readonly number[] | null;
  readonly quote: string | null;
  readonly line: number | null;
  readonly note: string | null;
}

export interface Approval {
  readonly orderNumber: string;
  /** As printed: «17.06.2021». */
  readonly orderDate: string;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly notes: readonly string[];
}

export interface OfficialRequirement {
  readonly text: string;
  readonly source: string;
  readonly lines: readonly number[];
}

export interface Term {
  readonly term: string;
  readonly kind: 'definition' | 'abbreviation';
  readonly expansion: string | null;
  readonly quote: string;
  readonly line: number | null;
  readonly note: string | null;
}

/** Prose of the concept by heading: goals, tasks, principles, legal basis. */
export interface NarrativeSection {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly Passage[];
}

export interface Mending {
  /** The record's path in the profile. */
  readonly where: string;
  readonly line: number | null;
  readonly printed: string;
  readonly mended: string;
}

/** What a list of districts shows before any is loaded. */
export interface DistrictListing {
  readonly id: DistrictId;
  readonly name: string;
  readonly region: string;
}
