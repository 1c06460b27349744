/** INDICATOR and INDICATORSTATE: the value of a document's indicator over a sheet's range, and its state against the plan. */
import { assessmentsOf, noAssessments } from '../core/indicators/assessments';
import { isoDateOfSerial, lastDay } from '../core/calendar/calendar';
import type { IndicatorValue } from '../core/indicators/indicator-value';
import { measureIndicator } from '../core/indicators/measure-indicator';
import { organizationsOf, type Organization } from '../core/indicators/organizations';
import { quantitySheets } from '../core/indicators/quantity-sheets';
import { emptyValues, type QuantityValues } from '../core/indicators/quantity-values';
import { indicatorProgress, nothingTyped } from '../core/roadmap/indicator-progress';
import { measuredFacts } from '../core/roadmap/measured-facts';
import { targetProgress } from '../core/roadmap/target-progress';
import type { District } from '../core/schema/district';
import type { Form } from '../core/schema/form';
import type { Indicator } from '../core/schema/indicator';
import { normaliseLabel } from '../core/table/normalise-label';
import { textOf, type Table } from '../core/table/table';
import { Tables } from '../core/table/tables';
import { contingent as contingentForm, districtQuantities, schoolQuantities } from '../data/forms/quantities';
import { selfAssessment } from '../data/forms/indicators';
import { schools as schoolsForm } from '../data/forms/schools';
import { lexicon } from '../data/lexicon/lexicon';
import { indicatorStateText, problemText } from '../text/indicator-text';
import { notAvailable, valueError } from './function-error';
import type { Argument, CellResult } from './matrix';
import { allDistricts } from './named-district';
import { readArgumentTable } from './table-argument';

interface Given {
  readonly indicator: string;
  readonly data: Argument;
  readonly school: string | null;
  readonly collection: string | null;
  readonly contingent: Argument | null;
  readonly schools: Argument | null;
}

/** Per cent of a share or its growth, a count, a mean; 1 or 0 of a presence; of a criterion its part of the highest step. */
export async function indicatorNumber(given: Given): Promise<CellResult> {
  const { value } = await measured(given);
  if (value.value === null) {
    throw notAvailable({ code: 'no-value', reason: problemText(value.problem ?? 'no-data') });
  }
  return value.value;
}

/** Without a date the year is taken as not over: nothing is called missed that may still be reached. */
export async function indicatorState({
  date,
  ...given
}: Given & { readonly date: number | null }): Promise<CellResult> {
  const { value, district } = await measured(given);
  const { year } = value;
  const reportingDate = date === null ? lastDay(year) : isoDateOfSerial(date);
  const isOfDistrict = given.school === null;
  const targets = district.targets.filter(({ per }) => isOfDistrict || per === 'organization');
  if (!isOfDistrict && !targets.some(({ id }) => value.indicator.targets.includes(id))) {
    throw notAvailable({ code: 'plan-of-district' });
  }
  const facts = measuredFacts([value], targets, district.quantities);
  const judged = targetProgress(targets, { facts, adopted: [], year, reportingDate });
  const [progress] = indicatorProgress([value], judged, nothingTyped, { year, reportingDate });
  return progress === undefined ? '' : indicatorStateText(progress);
}

async function measured(
  given: Given,
): Promise<{ readonly value: IndicatorValue; readonly district: District }> {
  const { indicator, district } = await indicatorCalled(given.indicator);
  if (indicator.place.criterion !== null)
    return { value: assessedValue(given, indicator, district), district };
  const values = valuesOf(given, district);
  const asked =
    given.collection === null ? values.collections.at(-1) : collectionCalled(given.collection, values);
  if (asked === undefined) throw notAvailable({ code: 'no-data', argument: given.data.name });
  const at = values.collections.indexOf(asked);
  const ofCollection = { ...values, collectionsOfYear: new Map([[asked.year, [at]]]) };
  const value = measureIndicator(indicator, {
    values: given.collection === null ? values : ofCollection,
    year: asked.year,
    listed: () => null,
    holds: () => null,
    fromResults: () => null,
    assessed: noAssessments,
  });
  return { value, district };
}

/** The sheet of self-assessment names no year: whoever has a row on it counts. */
function assessedValue({ data, school }: Given, indicator: Indicator, district: District): IndicatorValue {
  const table = tableIn(data, selfAssessment, ['criterion', 'self']);
  const tables = new Tables([table], lexicon);
  const named = organizationsNamed([table]);
  const wanted = school === null ? named : named.filter(({ code }) => isSame(code, school));
  if (school !== null && wanted.length === 0) throw notAvailable({ code: 'unknown-school', value: school });
  return measureIndicator(indicator, {
    values: emptyValues(wanted, [], []),
    year: anyYear,
    listed: () => null,
    holds: () => null,
    fromResults: () => null,
    assessed: assessmentsOf(tables, district, lexicon),
  });
}

/** Nobody named by that sheet alone has left or is yet to come. */
const anyYear = 2000;

function valuesOf({ data, school, contingent, schools }: Given, district: District): QuantityValues {
  const ofSchools = tableIn(data, schoolQuantities, ['quantity', 'collection', 'value']);
  const isDistricts = !ofSchools.columnOf.has('school');
  const main = isDistricts ? tableIn(data, districtQuantities, []) : ofSchools;
  const wholes = contingent === null ? [] : [tableIn(contingent, contingentForm, ['school', 'collection'])];
  const registry = schools === null ? [] : [tableIn(schools, schoolsForm, ['code'])];
  const tables = new Tables([main, ...wholes, ...registry], lexicon);
  const known = schools === null ? organizationsNamed([main, ...wholes]) : organizationsOf(tables, lexicon);
  const wanted = school === null ? known : known.filter(({ code }) => isSame(code, school));
  if (school !== null && wanted.length === 0) throw notAvailable({ code: 'unknown-school', value: school });
  return quantitySheets(tables, district, wanted, lexicon).values;
}

function tableIn(source: Argument, form: Form, needed: readonly string[]): Table {
  const table = readArgumentTable(source, form);
  const titleOf = (field: string) => form.fields.find(({ name }) => name === field)?.title ?? field;
  if (table === null) {
    throw valueError({ code: 'not-a-table', argument: source.name, columns: needed.map(titleOf) });
  }
  const missing = needed.find((field) => !table.columnOf.has(field));
  if (missing === undefined) return table;
  throw valueError({ code: 'column-missing', argument: source.name, column: titleOf(missing) });
}

/** Without the registry: everyone the tables name. */
function organizationsNamed(tables: readonly Table[]): readonly Organization[] {
  const codes = new Map<string, string>();
  for (const table of tables) {
    for (const row of table.rows) {
      const code = textOf(table, row, 'school');
      if (code !== '' && !codes.has(normaliseLabel(code))) codes.set(normaliseLabel(code), code);
    }
  }
  const blank = { type: '', from: null, to: null, successors: [], head: null, reportsWithHead: false };
  return [...codes.values()].map((code) => ({ ...blank, code, name: code }));
}

function collectionCalled(
  text: string,
  { collections }: QuantityValues,
): QuantityValues['collections'][number] {
  const found = collections.find(({ title }) => isSame(title, text));
  if (found !== undefined) return found;
  throw notAvailable({
    code: 'unknown-collection',
    value: text,
    known: collections.map(({ title }) => title),
  });
}

/** By «kulebaki/…», else by all of its words. */
async function indicatorCalled(
  text: string,
): Promise<{ readonly indicator: Indicator; readonly district: District }> {
  const all = (await allDistricts()).flatMap((district) =>
    district.indicators.map((indicator) => ({ indicator, district, code: `${district.id}/${indicator.id}` })),
  );
  const readings = [
    all.filter(({ code }) => isSame(code, text)),
    all.filter(({ indicator }) => isSame(indicator.text, text)),
  ];
  const [first, ...others] = readings.find((found) => found.length > 0) ?? [];
  if (first === undefined) throw notAvailable({ code: 'unknown-indicator', value: text });
  if (others.length === 0) return first;
  throw notAvailable({
    code: 'ambiguous-target',
    value: text,
    found: [first, ...others].map(({ code }) => code),
  });
}

function isSame(one: string, other: string): boolean {
  return normaliseLabel(one) === normaliseLabel(other);
}
