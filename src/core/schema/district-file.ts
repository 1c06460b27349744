/** A whole district file: the parts of a profile, most of them optional, because documents differ. */
import type { Decoder } from './decode';
import { list, object, oneOf, optional, orNull, required, text } from './decode';
import type { Direction, ManagementCycle } from './direction';
import type {
  Approval,
  District,
  DistrictDocument,
  DistrictName,
  DocumentPeriod,
  Mending,
  NarrativeSection,
  OfficialRequirement,
  RegionName,
  Term,
} from './district';
import {
  direction,
  line,
  lines,
  optionalText,
  optionalTexts,
  passages,
  printedNumber,
  quote,
  year,
} from './district-file-fields';
import { indicator, quantity, type IndicatorEntry, type QuantityEntry } from './indicator-file';
import type { SectionEntry, TargetEntry } from './roadmap-file';
import { aim, periodicity, section, target } from './roadmap-file';
import type { CriteriaEntry, ExpectedEntry, LevelListEntry } from './tables-file';
import {
  assessment,
  criteria,
  expectedResults,
  levelList,
  passport,
  rating,
  yearlyReport,
  schoolList,
} from './tables-file';

export interface DirectionEntry extends Omit<Direction, 'heading'> {
  /** Null: the name. */
  readonly heading: string | null;
}

export interface DistrictEntry extends Omit<
  District,
  | 'directions'
  | 'roadmap'
  | 'targets'
  | 'expectedResults'
  | 'levelLists'
  | 'criteria'
  | 'indicators'
  | 'catalogue'
  | 'quantities'
> {
  readonly directions: readonly DirectionEntry[];
  readonly roadmap: readonly SectionEntry[];
  readonly targets: readonly TargetEntry[];
  readonly expectedResults: ExpectedEntry | null;
  readonly levelLists: readonly LevelListEntry[];
  readonly criteria: CriteriaEntry | null;
  readonly indicators: readonly IndicatorEntry[];
  readonly quantities: readonly QuantityEntry[];
}

const period: Decoder<DocumentPeriod> = object<DocumentPeriod>({
  years: required(orNull(list(year))),
  quote: optionalText,
  line,
  note: optionalText,
});

const approval: Decoder<Approval> = object<Approval>({
  orderNumber: required(text),
  orderDate: required(text),
  issuer: optionalText,
  signer: optionalText,
  notes: optionalTexts,
});

const document: Decoder<DistrictDocument> = object<DistrictDocument>({
  title: required(text),
  kind: required(text),
  period: required(period),
  approval: optional(orNull(approval), null),
  source: required(text),
  notes: optionalTexts,
});

const managementCycle: Decoder<ManagementCycle> = object<ManagementCycle>({
  goals: passages,
  goalDetails: passages,
  indicators: passages,
  monitoring: passages,
  measures: passages,
  objectAndSubject: optionalText,
  methods: optionalText,
  notes: optionalTexts,
});

const directionEntry: Decoder<DirectionEntry> = object<DirectionEntry>({
  id: required(direction),
  number: optional(orNull(printedNumber), null),
  name: required(text),
  heading: optionalText,
  group: optionalText,
  otherNames: optional(
    list(object<Direction['otherNames'][number]>({ where: required(text), name: required(text), line })),
    [],
  ),
  goals: passages,
  measures: passages,
  schoolComponents: passages,
  managementCycle: optional(orNull(managementCycle), null),
});

const term: Decoder<Term> = object<Term>({
  term: required(text),
  kind: required(oneOf(['definition', 'abbreviation'])),
  expansion: optionalText,
  quote: required(text),
  line,
  note: optionalText,
});

export const districtFile: Decoder<DistrictEntry> = object<DistrictEntry>({
  id: required(text),
  name: required(
    object<DistrictName>({ nominative: required(text), genitive: required(text), locative: required(text) }),
  ),
  region: required(object<RegionName>({ nominative: required(text), genitive: required(text) })),
  authority: optionalText,
  document: required(document),
  directions: required(list(directionEntry)),
  roadmap: optional(list(section), []),
  targets: optional(list(target), []),
  aims: optional(list(aim), []),
  periodicity: optional(list(periodicity), []),
  expectedResults: optional(orNull(expectedResults), null),
  passports: optional(list(passport), []),
  levelLists: optional(list(levelList), []),
  criteria: optional(orNull(criteria), null),
  assessment: optional(orNull(assessment), null),
  rating: optional(orNull(rating), null),
  yearlyReport: optional(orNull(yearlyReport), null),
  indicators: optional(list(indicator), []),
  quantities: optional(list(quantity), []),
  lowResultSchools: optional(list(schoolList), []),
  officialRequirements: optional(
    list(object<OfficialRequirement>({ text: required(text), source: required(text), lines })),
    [],
  ),
  terms: optional(list(term), []),
  undefinedAbbreviations: optionalTexts,
  narrative: optional(
    list(object<NarrativeSection>({ id: required(text), title: required(text), passages })),
    [],
  ),
  contextNumbers: optional(list(quote), []),
  mended: optional(
    list(
      object<Mending>({ where: required(text), line, printed: required(text), mended: required(mendedText) }),
    ),
    [],
  ),
});

/** Empty where nothing was left: a tag was taken out. */
function mendedText(...[value, path, problems]: Parameters<Decoder<string>>): ReturnType<Decoder<string>> {
  return value === '' ? '' : text(value, path, problems);
}
