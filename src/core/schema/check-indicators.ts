/** Problems between a district's indicators, their quantities and the document they are printed in. */
import { closest } from './closest';
import { criteriaOf } from './criteria-of';
import {
  completeIndicators,
  foldTitle,
  indicatorIds,
  printedCell,
  type DocumentParts,
} from './complete-indicators';
import type { DistrictEntry } from './district-file';
import { jsonProblem, type JsonProblem, type JsonPath } from './json-problem';
import type { IndicatorEntry, QuantityEntry } from './indicator-file';

/** A document nobody has classified yet has no indicators and is no fault. */
export function checkIndicators(entry: DistrictEntry, parts: DocumentParts): readonly JsonProblem[] {
  const { indicators, quantities } = entry;
  if (indicators.length === 0) return [];
  const known = knownQuantities(indicators, quantities);
  const printed = fold(
    JSON.stringify([entry.roadmap, entry.passports, entry.narrative, entry.directions, entry.criteria]),
  );
  const context = { entry, parts, known, printed };
  return [
    ...indicators.flatMap((each, at) => checkIndicator(each, ['indicators', at], context)),
    ...quantities.flatMap((each, at) => checkQuantity(each, ['quantities', at], known)),
    ...duplicateTitles(entry, parts),
    ...unclassified(entry, parts),
  ];
}

interface CheckContext {
  readonly entry: DistrictEntry;
  readonly parts: DocumentParts;
  readonly known: readonly string[];
  /** All the words of the document, folded. */
  readonly printed: string;
}

function knownQuantities(
  indicators: readonly IndicatorEntry[],
  quantities: readonly QuantityEntry[],
): readonly string[] {
  const ids = indicatorIds(indicators);
  return [
    ...quantities.map(({ id }) => id),
    ...indicators.flatMap(({ asks }, at) => (asks === null ? [] : (ids[at] ?? []))),
  ];
}

function checkIndicator(
  each: IndicatorEntry,
  path: JsonPath,
  { entry, parts, known, printed }: CheckContext,
): JsonProblem[] {
  const problems: JsonProblem[] = [];
  const cell = printedCell(each, parts);
  if (cell === null) {
    const place =
      each.event ??
      each.criterion ??
      [each.passport, each.row, each.cycle, each.item].filter(Boolean).join(' ');
    return [jsonProblem('unknown-place', path, { place })];
  }
  if (each.text !== null && !fold(`${cell.text} ${cell.around}`).includes(fold(each.text))) {
    problems.push(jsonProblem('text-not-printed', [...path, 'text'], { text: each.text }));
  }
  for (const field of ['numerator', 'of', 'partOf'] as const) {
    problems.push(...checkReference(each[field], [...path, field], known));
  }
  for (const [at, target] of each.targets.entries()) {
    if (entry.targets.some(({ id }) => id === target)) continue;
    problems.push(jsonProblem('unknown-target', [...path, 'targets', at], { target }));
  }
  if (each.quote !== null && !printed.includes(fold(each.quote))) {
    problems.push(jsonProblem('text-not-printed', [...path, 'quote'], { text: each.quote }));
  }
  return [...problems, ...checkKind(each, path, known)];
}

function checkKind(each: IndicatorEntry, path: JsonPath, known: readonly string[]): JsonProblem[] {
  const isMeasured = !['text', 'group', 'computed'].includes(each.kind);
  // A criterion is answered on the sheet of self-assessment.
  const isAsked = [each.asks, each.numerator, each.criterion, each.computes].some((part) => part !== null);
  const problems: JsonProblem[] = [];
  if (each.kind === 'text' && each.reason === null) problems.push(jsonProblem('reason-missing', path, {}));
  if (each.kind === 'computed' && each.procedure === null && each.computes === null) {
    problems.push(jsonProblem('missing-field', path, { field: 'procedure' }));
  }
  if (isMeasured && !isAsked) problems.push(jsonProblem('missing-field', path, { field: 'asks' }));
  if (each.kind === 'share') {
    if (each.of === null) problems.push(jsonProblem('missing-field', path, { field: 'of' }));
    else if (each.quote === null && each.collected !== 'proposed') {
      problems.push(jsonProblem('denominator-unnamed', path, {}));
    }
  }
  const isYesNo = each.asks === null || each.asks.type === 'yesNo';
  if ((each.kind === 'presence' || each.kind === 'coverage') && !isYesNo) {
    problems.push(jsonProblem('presence-not-yes-no', [...path, 'asks', 'type'], {}));
  }
  if (each.asks === null) return problems;
  const replaced = checkReference(each.asks.replaces, [...path, 'asks', 'replaces'], known);
  return [...problems, ...replaced, ...checkChoices(each.asks, [...path, 'asks'])];
}

function checkChoices(
  { type, choices }: Pick<QuantityEntry, 'type' | 'choices'>,
  path: JsonPath,
): JsonProblem[] {
  return type === 'choice' && choices.length < 2
    ? [jsonProblem('missing-field', path, { field: 'choices' })]
    : [];
}

function checkQuantity(each: QuantityEntry, path: JsonPath, known: readonly string[]): JsonProblem[] {
  return [
    ...checkReference(each.partOf, [...path, 'partOf'], known),
    ...checkReference(each.replaces, [...path, 'replaces'], known),
    ...checkChoices(each, path),
  ];
}

function checkReference(quantity: string | null, path: JsonPath, known: readonly string[]): JsonProblem[] {
  return quantity === null || known.includes(quantity)
    ? []
    : [jsonProblem('unknown-quantity', path, { quantity, similar: closest(quantity, known) })];
}

function duplicateTitles({ indicators, quantities }: DistrictEntry, parts: DocumentParts): JsonProblem[] {
  const seen = new Set<string>();
  return completeIndicators(indicators, quantities, parts).quantities.flatMap(({ id, title }) => {
    if (!seen.has(foldTitle(title))) {
      seen.add(foldTitle(title));
      return [];
    }
    return [jsonProblem('duplicate-title', ['quantities'], { id, title })];
  });
}

/** Every printed indicator is classified, and every target is of an indicator. */
function unclassified(
  { indicators, targets }: DistrictEntry,
  { roadmap, criteria, directions }: DocumentParts,
): JsonProblem[] {
  const classified = new Set(indicators.map(({ event }) => event));
  const assessed = new Set(indicators.map(({ criterion }) => criterion));
  const listed = new Set(indicators.map(({ cycle, item }) => `${cycle} ${item}`));
  const judged = new Set(indicators.flatMap((each) => each.targets));
  const events = roadmap.flatMap((section) => section.events);
  return [
    ...events
      .filter(
        ({ id, indicator, expectedResult }) => (indicator ?? expectedResult) !== null && !classified.has(id),
      )
      .map(({ id }) => jsonProblem('indicator-missing', ['indicators'], { place: id })),
    ...criteriaOf({ criteria })
      .filter(({ id }) => !assessed.has(id))
      .map(({ id }) => jsonProblem('indicator-missing', ['indicators'], { place: id })),
    ...directions.flatMap(({ id, managementCycle }) =>
      (managementCycle?.indicators ?? []).flatMap((_, at) =>
        listed.has(`${id} ${at + 1}`)
          ? []
          : [jsonProblem('indicator-missing', ['indicators'], { place: `${id} ${at + 1}` })],
      ),
    ),
    ...targets
      .filter(({ id }) => !judged.has(id))
      .map(({ id }) => jsonProblem('target-without-indicator', ['targets'], { target: id })),
  ];
}

function fold(text: string): string {
  return text
    .replace(/\\[nt"]|\s+/gu, ' ')
    .replace(/[«»"]/gu, '')
    .replace(/ +/gu, ' ')
    .toLowerCase()
    .trim();
}
