/** Tables of a district file: expected results, passports, activities at two levels, criteria, lists of schools. */
import type {
  Assessment,
  Criteria,
  CriteriaGroup,
  CriteriaRow,
  CriteriaTable,
  CriterionCell,
  LevelBlock,
  LevelList,
  LevelRow,
  ListedSchool,
  RatingDemand,
  YearlyReportDemand,
  SchoolList,
} from './criteria';
import { list, object, oneOf, optional, orNull, required, text, wholeNumber } from './decode';
import {
  direction,
  line,
  lineNumbers,
  lines,
  nullableText,
  optionalText,
  optionalTexts,
  passages,
  textByYear,
  texts,
  year,
} from './district-file-fields';
import type { ExpectedDirection, ExpectedResults, ExpectedRow } from './expected-results';
import type { IndicatorBlock, Passport, PassportComponent, PassportRow } from './passport';
import { cycleComponents } from './passport';

/** Rows of the long tables may leave their id out; it is then made of where they stand. */
export type WithoutId<T> = Omit<T, 'id'> & { readonly id: string | null };

export type ExpectedRowEntry = WithoutId<ExpectedRow>;
export type ExpectedDirectionEntry = Omit<ExpectedDirection, 'rows'> & {
  readonly rows: readonly ExpectedRowEntry[];
};
export type ExpectedEntry = Omit<ExpectedResults, 'directions'> & {
  readonly directions: readonly ExpectedDirectionEntry[];
};
export type LevelBlockEntry = Omit<LevelBlock, 'rows'> & { readonly rows: readonly WithoutId<LevelRow>[] };
export type LevelListEntry = Omit<LevelList, 'blocks'> & { readonly blocks: readonly LevelBlockEntry[] };
export type CriteriaGroupEntry = WithoutId<Omit<CriteriaGroup, 'rows'>> & {
  readonly rows: readonly WithoutId<CriteriaRow>[];
};
export type CriteriaTableEntry = Omit<CriteriaTable, 'groups'> & {
  readonly groups: readonly CriteriaGroupEntry[];
};
export type CriteriaEntry = Omit<Criteria, 'tables'> & { readonly tables: readonly CriteriaTableEntry[] };

const expectedRow = object<ExpectedRowEntry>({
  id: optionalText,
  cells: required(textByYear),
  lines,
  flags: optional(
    list(
      oneOf([
        'empty-cells',
        'span-ambiguous',
        'page-split',
        'truncated',
        'reconstructed',
        'wrong-year',
        'wording-changes',
        'duplicate-word',
        'two-items-in-cell',
        'column-mismatch',
      ]),
    ),
    [],
  ),
  truncatedYears: optional(list(year), []),
  printed: optional(
    list(
      object<ExpectedRow['printed'][number]>({
        line: required(wholeNumber),
        cells: required(list(nullableText)),
      }),
    ),
    [],
  ),
  notes: optionalTexts,
  events: optionalTexts,
});

export const expectedResults = object<ExpectedEntry>({
  title: required(text),
  years: required(list(year)),
  directions: required(
    list(
      object<ExpectedDirectionEntry>({
        direction: required(direction),
        heading: optionalText,
        line,
        note: optionalText,
        rows: required(list(expectedRow)),
      }),
    ),
  ),
});

const passportRow = object<PassportRow>({
  id: required(text),
  number: optionalText,
  label: optionalText,
  text: required(text),
  items: optionalTexts,
  lines,
  flags: optional(
    list(
      oneOf([
        'label-missing',
        'label-split',
        'label-truncated',
        'number-missing',
        'starts-mid-sentence',
        'page-split',
        'under-subheading',
        'footnote',
      ]),
    ),
    [],
  ),
});

export const passport = object<Passport>({
  id: required(text),
  direction: required(direction),
  title: required(nullableText),
  lines,
  truncation: optionalText,
  components: required(
    list(
      object<PassportComponent>({
        component: required(oneOf(cycleComponents)),
        status: required(oneOf(['present', 'merged', 'partial', 'lost'])),
        rows: optionalTexts,
        note: optionalText,
      }),
    ),
  ),
  rows: required(list(passportRow)),
  subheadings: passages,
  indicatorBlocks: optional(
    list(
      object<IndicatorBlock>({
        number: required(wholeNumber),
        title: required(text),
        indicators: required(texts),
      }),
    ),
    [],
  ),
  footnotes: passages,
});

const levelRow = object<WithoutId<LevelRow>>({
  id: optionalText,
  number: required(text),
  municipal: required(text),
  school: required(nullableText),
  schoolStatus: optional(oneOf(['text', 'dash', 'empty']), 'text'),
  lines,
  flags: optional(list(oneOf(['number-missing', 'truncated', 'page-split'])), []),
});

export const levelList = object<LevelListEntry>({
  id: required(text),
  direction: required(direction),
  title: required(nullableText),
  line,
  blocks: required(
    list(
      object<LevelBlockEntry>({
        year: required(orNull(year)),
        yearPrinted: optionalText,
        line,
        rows: required(list(levelRow)),
      }),
    ),
  ),
  notes: optionalTexts,
});

const criterionCell = object<CriterionCell>({
  indicator: required(nullableText),
  source: required(nullableText),
});

const criteriaRow = object<WithoutId<CriteriaRow>>({
  id: optionalText,
  number: optionalText,
  municipal: required(criterionCell),
  school: required(criterionCell),
  sourcesSharedWith: optionalText,
  lines,
  flags: optional(list(oneOf(['page-split', 'empty', 'duplicate-number', 'number-missing'])), []),
});

const criteriaGroup = object<CriteriaGroupEntry>({
  id: optionalText,
  title: required(text),
  lines,
  rows: required(list(criteriaRow)),
});

export const criteria = object<CriteriaEntry>({
  title: required(text),
  source: optionalText,
  tables: required(
    list(
      object<CriteriaTableEntry>({
        id: required(text),
        direction: required(direction),
        title: required(nullableText),
        line,
        groups: required(list(criteriaGroup)),
      }),
    ),
  ),
});

export const assessment = object<Assessment>({
  steps: required(texts),
  farSteps: required(wholeNumber),
  assessor: optionalText,
  collected: optional(oneOf<Assessment['collected']>(['document', 'proposed']), 'document'),
  reason: optionalText,
});

export const yearlyReport = object<YearlyReportDemand>({ event: required(text), title: required(text) });
export const rating = object<RatingDemand>({ event: required(text) });

export const schoolList = object<SchoolList>({
  list: required(oneOf(['low_results'])),
  year: required(year),
  schools: required(list(object<ListedSchool>({ name: required(text), sameAs: optionalText }))),
  lines: optional(lineNumbers, []),
  notes: optionalTexts,
});
