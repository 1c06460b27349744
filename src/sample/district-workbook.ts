/** The sample district's workbook without a single error: every form filled from the drawn pupils and the district's profile. */
import type { District } from '../core/schema/district';
import type { Form } from '../core/schema/form';
import type { CellValue } from '../core/table/grid';
import { schoolYearText } from '../core/table/parse-school-year';
import type { NewValue } from '../core/model/sheet-model';
import { forms, formsVersion } from '../data/forms/forms';
import { expectedColumns, expectedRows, textHeader } from '../layout/expected-columns';
import type { Target } from '../core/schema/roadmap';
import { planRows } from '../layout/plan-rows';
import { coverageRows, roadmapRows } from '../layout/profile-rows';
import { countsOf, drawItems, type SampleUnit } from './draw-units';
import { examRows } from './exam-rows';
import {
  decisionRows,
  indicatorRow,
  observationRows,
  parameterRows,
  progressRow,
  recheckRows,
  selfAssessmentRow,
} from './paper-rows';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear, sampleTestIds, sampleTests, scaleOf } from './sample-tests';
import { SheetDraft, type DraftRow } from './sheet-draft';
import { dayOf, unitKey, unitResult } from './unit-figures';

/** Drafts by form id; the sheet of properties is made apart. */
export type WorkbookDrafts = ReadonlyMap<string, SheetDraft>;

const reportYear = 2026;
const reportingDay = { year: 2026, month: 11, day: 20 } as const;
/** Score columns of the sheet of scores: up to the longest test. */
const highestScore = 51;
const itemColumns = 15;

export interface WorkbookContext {
  readonly district: District;
  readonly schools: readonly SampleSchool[];
  readonly units: readonly SampleUnit[];
  readonly random: SampleRandom;
  /** For papers: how long the document's lists are must not change the pupils drawn after them. */
  readonly paperRandom: SampleRandom;
}

export function districtDrafts(context: WorkbookContext): WorkbookDrafts {
  const { district, schools, units, random, paperRandom } = context;
  const drafts = new Map<string, SheetDraft>();
  const draft = (id: string, rows: readonly DraftRow[], numbered: readonly string[] = []) => {
    const made = new SheetDraft(formOf(id), numbered);
    for (const row of rows) made.add(row);
    drafts.set(id, made);
  };
  draft('schools', schools.map(schoolRow));
  draft('results', [...units.map(unitResult), ...examRows(schools, random)]);
  draft('scores', units.map(scoreRow), numbers(0, highestScore));
  draft(
    'items',
    units.filter(isShownByItems).map((unit) => itemRow(unit, random)),
    numbers(1, itemColumns),
  );
  draft('scales', scaleRows());
  draft(
    'indicators',
    planRows(district, reportYear, isSetForEachYear).map((row) => indicatorRow(cellsOf(row), paperRandom)),
  );
  draft('selfAssessment', schools.slice(0, 5).map(selfAssessmentRow));
  draft(
    'roadmap',
    roadmapRows(district).map((row) => ({ ...cellsOf(row), ...progressRow(paperRandom) })),
  );
  draft(
    'expected',
    // The year's own column is still empty: filling it is the product's work.
    expectedRows(district, reportYear).map((row) => ({ ...cellsOf(row), [textHeader(reportYear)]: null })),
    expectedColumns(district.expectedResults?.years ?? [], reportYear).map(({ header }) => header),
  );
  draft('decisions', decisionRows());
  draft('recheck', recheckRows(schools));
  draft('observation', observationRows(schools));
  draft('officialLists', [
    { year: 2025, list: 'ШНОР', source: 'Рособрнадзор', school: schools[8]?.code ?? null },
    { year: 2026, list: 'ШНОР', source: 'регион', school: schools[8]?.code ?? null },
    { year: 2026, list: 'необъективность', source: 'Рособрнадзор', school: schools[2]?.code ?? null },
  ]);
  const codes = schools.map(({ code }) => code);
  draft('coverage', coverageRows(district, codes, reportYear).map(cellsOf));
  draft('parameters', parameterRows());
  return drafts;
}

export function formOf(id: string): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}

/** Values of the sheet of properties by field name. */
export function detailValues(district: District): ReadonlyMap<string, CellValue> {
  const { year, month, day } = reportingDay;
  return new Map<string, CellValue>([
    ['district', district.name.nominative],
    ['reportingDate', dayOf(year, month, day)],
    ['calendarYear', reportYear],
    ['schoolYear', schoolYearText(lastYear)],
    ['responsible', 'Методист отдела образования'],
    ['formVersion', String(formsVersion)],
  ]);
}

function schoolRow({
  code,
  name,
  type,
  settlement,
  pupils,
  teachers,
  context,
  gradeSize,
}: SampleSchool): DraftRow {
  const [
    disabilityShare = null,
    nonNativeShare = null,
    singleParentShare = null,
    registerShare = null,
    parentsHigherShare = null,
  ] = context;
  const isSmall = gradeSize < 10 ? 'да' : 'нет';
  return {
    code,
    name,
    type,
    settlement,
    isSmall,
    pupils,
    teachers,
    disabilityShare,
    nonNativeShare,
    singleParentShare,
    registerShare,
    parentsHigherShare,
  };
}

/** Blank where nobody got the score. */
function scoreRow(unit: SampleUnit): DraftRow {
  const counts = countsOf(unit).map((works, score) => [String(score), works === 0 ? null : works] as const);
  return { ...unitKey(unit), ...Object.fromEntries(counts) };
}

/** A few profiles typed by hand: the protocols give the others. */
function isShownByItems({ test, schoolYear, school }: SampleUnit): boolean {
  return test.id === 'MA4' && schoolYear === firstYear && school.gradeSize > 60;
}

function itemRow(unit: SampleUnit, random: SampleRandom): DraftRow {
  const { pupils, test } = unit;
  const drawn = pupils.map(({ score }) => drawItems(score, test, random));
  const percents = test.items.map(({ maximum }, item) => {
    const points = drawn.reduce((sum, scores) => sum + (scores[item] ?? 0), 0);
    return [String(item + 1), Math.round((points / (pupils.length * maximum)) * 1000) / 10] as const;
  });
  return { ...unitKey(unit), participants: pupils.length, ...Object.fromEntries(percents) };
}

function scaleRows(): DraftRow[] {
  return [firstYear, lastYear].flatMap((year) =>
    sampleTestIds.map((id) => {
      const { procedure, grade, subject, maximum, cuts, source } = scaleOf(sampleTests[id], year);
      const [cut3 = null, cut4 = null, cut5 = null] = cuts ?? [];
      return {
        schoolYear: schoolYearText(year),
        procedure,
        grade,
        subject,
        maximum,
        cut3,
        cut4,
        cut5,
        source,
      };
    }),
  );
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function cellsOf(row: Readonly<Record<string, NewValue>>): DraftRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const isFormula = value !== null && typeof value === 'object' && 'formula' in value;
      return isFormula ? [] : [[name, value as CellValue]];
    }),
  );
}

/** The sample's district took on what its document sets for each year. */
function isSetForEachYear({ per, series, years }: Target): boolean {
  return per !== null && series === null && Math.max(...(years ?? [Infinity])) < reportYear;
}
