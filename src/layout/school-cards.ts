/** The cards of a workbook's schools, and a sheet's name for each that every workbook accepts. */
import type { Analysis } from '../core/analysis';
import { cardSchools } from '../core/report/card-schools';
import { schoolCardFacts } from '../core/report/school-card';
import type { SchoolName } from '../core/report/school-facts';
import type { SheetModel } from '../core/model/sheet-model';
import { cardSheetTitle } from '../text/school-card-text';
import { schoolCardSheet } from './school-card-sheet';

export interface SchoolCard {
  readonly school: SchoolName;
  readonly sheet: SheetModel;
}

/** One card a school of `wanted`, in that order. A school's sheet is named alike whoever else is wanted. */
export function schoolCards(
  analysis: Analysis,
  wanted: readonly SchoolName[] = cardSchools(analysis),
): readonly SchoolCard[] {
  const { results, flags, roadmap, district, report } = analysis;
  const heading = { districtName: report.districtName, reportingDate: report.reportingDate };
  const names = cardSheetNames(cardSchools(analysis).map(({ code }) => code));
  const factsOf = schoolCardFacts({ results, flags, progress: roadmap });
  return wanted.map((school) => ({
    school,
    sheet: schoolCardSheet(factsOf(school), {
      name: names.get(school.code) ?? cardSheetName(school.code, 1),
      heading,
      district,
      rule: report.lowResults.rule,
      told: report,
    }),
  }));
}

/**
 * Excel's own limits: 31 characters, none of these, no apostrophe at an end, and names differ by more than their case.
 * Room is left for the year that stands behind the name where a person's own sheet has it.
 */
const longestName = 31 - ' (2026)'.length;
const forbidden = /[[\]:*?/\\]|\p{Cc}/gu;

export function cardSheetNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const code of codes) {
    let number = 1;
    while (taken.has(cardSheetName(code, number).toLowerCase())) number += 1;
    const name = cardSheetName(code, number);
    taken.add(name.toLowerCase());
    names.set(code, name);
  }
  return names;
}

function cardSheetName(code: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`;
  const plain = cardSheetTitle(code.replace(forbidden, '-').replace(/\s+/gu, ' '));
  return `${cut(plain, longestName - suffix.length)}${suffix}`;
}

/** Never inside a character of two units; what is left may not end in an apostrophe or a blank. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/['\s]+$/u, '');
}
