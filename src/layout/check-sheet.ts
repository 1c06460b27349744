/** The sheet «Проверка»: how many findings of which kind, then every finding with its place, its trouble and its cure. */
import type { Tone } from '../core/model/document-model';
import { countBySeverity, type FindingGroup } from '../core/finding-group';
import { findingKinds, firstOfKind, type FindingKind } from '../core/report/finding-kinds';
import type { Finding, Severity } from '../core/finding';
import type { SheetModel } from '../core/model/sheet-model';
import { cellAddress } from '../core/table/grid';
import {
  checkAdvice,
  type CheckedVolume,
  checkSummary,
  checkTitle,
  groupHeading,
  notQuoted,
  restText,
  rowPlace,
  volumeText,
  wholeSheet,
  wholeWorkbook,
} from '../text/check-text';
import { valueText } from '../core/table/row-key';
import type { AcceptedFinding } from '../core/validation/explain-findings';
import { acceptedText, acceptedTitle, explainedText } from '../text/explanation-text';
import { findingText } from '../text/finding-text';
import { findingSection, findingTitle, sectionName, severityName } from '../text/finding-title';
import * as column from '../text/column-titles';
import { checkSheetName } from '../text/sheet-names';
import { widthsForPage } from './page';
import { cell, SheetBuilder, type SpanCell } from './sheet-builder';
import { addHeading, footerWith, type SheetHeading } from './sheet-heading';
import { dense, styles, tableStyles, toned } from './styles';

export interface CheckSheetInput {
  readonly heading: SheetHeading;
  readonly findings: readonly FindingGroup[];
  /** Listed below those that are open. */
  readonly accepted?: readonly AcceptedFinding[];
  /** Null where it was not counted. */
  readonly volume: CheckedVolume | null;
  /** Findings of other files are named by file and carry no link. */
  readonly workbookFile?: string;
}

const toneOf: Readonly<Record<Severity, Tone>> = { error: 'red', warning: 'amber', info: 'blue' };
const signOf: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

const headers = [
  '№',
  column.severity,
  column.sheet,
  column.cell,
  column.value,
  column.whatIsWrong,
  column.howToMend,
];
const shares = [5, 17, 18, 9, 19, 38, 32];
/** A longer kind says how many it left out: nobody mends ten thousand cells from paper. */
const listedOfKind = 2000;

export function checkSheet(input: CheckSheetInput): SheetModel {
  const { heading, findings, volume, accepted = [] } = input;
  const sheet = new SheetBuilder({
    name: checkSheetName,
    orientation: 'landscape',
    widths: widthsForPage(shares, 'landscape'),
    footerText: footerWith(checkSheetName, heading.districtName),
  });
  addHeading(sheet, checkTitle, heading, volume === null ? [] : [volumeText(volume)]);
  const counts = countBySeverity(findings);
  sheet.wide([checkSummary(counts), acceptedText(accepted.length)].filter(Boolean).join(' '), styles.strong);
  sheet.wide(checkAdvice(counts), styles.prose);
  sheet.gap();
  if (findings.length + accepted.length === 0) return sheet.build({ tabColor: '2E8B57' });
  const kinds = findingKinds(findings);
  if (kinds.length > 0) {
    addSummary(sheet, kinds);
    sheet.gap();
  }
  const headerRow = sheet.row(headers.map((title) => cell(title, tableStyles.header)));
  sheet.repeat(headerRow);
  addKinds(sheet, kinds, input.workbookFile);
  addAccepted(sheet, accepted, input.workbookFile);
  const area = { top: headerRow, left: 0, bottom: sheet.nextRow - 1, right: headers.length - 1 };
  return sheet.build({
    autoFilter: area,
    tabColor: counts.error > 0 ? '9B1C1C' : kinds.length > 0 ? 'C77700' : '2E8B57',
  });
}

function addSummary(sheet: SheetBuilder, kinds: readonly FindingKind[]): void {
  sheet.row([
    cell('№', tableStyles.header),
    cell(column.severity, tableStyles.header),
    cell(column.whatWasChecked, tableStyles.header),
    cell(column.howMany, tableStyles.header),
    cell(column.kindOfFinding, tableStyles.header, { span: 2 }),
  ]);
  kinds.forEach((kind, index) =>
    sheet.row([
      cell(index + 1, dense(tableStyles.count)),
      severityCell(kind.severity),
      cell(sectionName(findingSection(kind.code)), dense(tableStyles.text)),
      cell(kind.count, dense(tableStyles.count)),
      cell(findingTitle(kind.code), dense(tableStyles.text), { span: 2 }),
    ]),
  );
}

function addKinds(sheet: SheetBuilder, kinds: readonly FindingKind[], workbookFile?: string): void {
  let number = 0;
  for (const kind of kinds) {
    const listed = firstOfKind(kind, listedOfKind);
    const texts = listed.map((finding) => findingText(finding));
    const reason = commonReason(texts);
    const title = groupHeading(findingTitle(kind.code), kind.count);
    sheet.wide(reason === null ? title : `${title}. ${reason}`, tableStyles.section);
    listed.forEach((finding, index) => {
      number += 1;
      const text = texts[index];
      if (text === undefined) return;
      const what = reason === null ? `${text.what} ${text.why}` : text.what;
      sheet.row([
        cell(number, dense(tableStyles.count)),
        severityCell(finding.severity),
        ...placeCells(finding, workbookFile),
        cell(quotedValue(finding), dense(tableStyles.text)),
        cell(what, dense(tableStyles.text)),
        cell(text.mend, dense(tableStyles.text)),
      ]);
    });
    if (listed.length < kind.count) {
      sheet.wide(restText(listed.length, kind.count), dense(tableStyles.text));
    }
  }
}

/** With the explanation in place of the cure. */
function addAccepted(sheet: SheetBuilder, accepted: readonly AcceptedFinding[], workbookFile?: string): void {
  if (accepted.length === 0) return;
  sheet.wide(groupHeading(acceptedTitle, accepted.length), tableStyles.section);
  accepted.forEach(({ finding, explanation }, index) =>
    sheet.row([
      cell(index + 1, dense(tableStyles.count)),
      severityCell(finding.severity),
      ...placeCells(finding, workbookFile),
      cell(valueText(explanation.value), dense(tableStyles.text)),
      cell(findingText(finding).what, dense(tableStyles.text)),
      cell(explainedText(explanation), dense(tableStyles.text)),
    ]),
  );
}

/** Why it matters, when all of a kind matter for the same reason: then it is said once, at the head. */
function commonReason(texts: readonly { readonly why: string }[]): string | null {
  const [first] = texts;
  return first !== undefined && texts.every((text) => text.why === first.why) ? first.why : null;
}

function severityCell(severity: Severity): SpanCell {
  return cell(
    `${signOf[severity]} ${severityName(severity)}`,
    dense(toned(tableStyles.text, toneOf[severity])),
  );
}

function placeCells(finding: Finding, workbookFile?: string): SpanCell[] {
  const { file, sheet, row, column } = finding.place;
  const isHere = file === undefined || file === workbookFile;
  const sheetText = [isHere ? null : file, sheet]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
  if (row === undefined) {
    const whole = sheet === undefined ? wholeWorkbook : wholeSheet;
    return [cell(sheetText, dense(tableStyles.text)), cell(whole, dense(tableStyles.centered))];
  }
  const address = cellAddress(row, column ?? 0);
  const shown = column === undefined ? rowPlace(row + 1) : address;
  const link = isHere && sheet !== undefined ? { sheet, address } : undefined;
  return [
    cell(sheetText, dense(tableStyles.text)),
    cell(
      shown,
      { ...dense(link === undefined ? tableStyles.text : tableStyles.link), horizontal: 'center' },
      { link },
    ),
  ];
}

/** The value as it stands in the cell; personal data are not copied. */
function quotedValue(finding: Finding): string {
  if (finding.code.startsWith('personal-')) return notQuoted;
  const facts: Readonly<Record<string, unknown>> = finding.facts;
  for (const name of ['value', 'leftValue', 'found', 'score', 'total', 'mean', 'percent', 'label', 'event']) {
    const value = facts[name];
    if (typeof value === 'number') return String(value).replace('.', ',');
    if (typeof value === 'string') return value;
  }
  return '';
}
