/** The sheet «Кто сдал»: organisation × form, each cell a state with its day and version. */
import type { Tone } from '../core/model/document-model';
import type { SheetModel } from '../core/model/sheet-model';
import { missingSchools, type SubmissionMatrix, type SubmissionState } from '../core/collect/submissions';
import * as column from '../text/column-titles';
import * as words from '../text/collection-text';
import { sendingText, sinceLastTime } from '../text/sending-text';
import { widthsForPage } from './page';
import { cell, SheetBuilder } from './sheet-builder';
import { addHeading, footerWith, type SheetHeading } from './sheet-heading';
import { styles, tableStyles, toned } from './styles';

const submissionTone: Readonly<Record<SubmissionState, Tone>> = {
  missing: 'red',
  received: 'green',
  remarks: 'amber',
  late: 'amber',
  corrected: 'blue',
  notAsked: 'grey',
};

export function submissionsSheet(
  heading: SheetHeading,
  matrix: SubmissionMatrix,
  /** Who is not waited for; of the approval and what changed since. */
  notes: readonly string[],
): SheetModel {
  const isSentAgain = matrix.rows.some(({ changes }) => changes !== null);
  const sheet = new SheetBuilder({
    name: words.submissionsSheetName,
    orientation: 'landscape',
    widths: widthsForPage(
      [14, 34, ...[...matrix.forms, ...matrix.testForms].map(() => 30), ...(isSentAgain ? [22] : [])],
      'landscape',
    ),
    footerText: footerWith(words.submissionsSheetName, heading.districtName),
  });
  addHeading(sheet, words.submissionsTitle, heading, [
    words.ofCollection(matrix.collection),
    words.dueText(matrix.due),
  ]);
  const missing = missingSchools(matrix);
  const names = missing.map(({ name }) => name);
  sheet.wide(words.sentText(matrix.rows.length - missing.length, matrix.rows.length, names), styles.strong);
  for (const note of notes) sheet.wide(note, styles.prose);
  sheet.gap();
  const header = sheet.row(
    [
      column.schoolCode,
      column.school,
      ...matrix.forms,
      ...matrix.testForms,
      ...(isSentAgain ? [sinceLastTime] : []),
    ].map((title) => cell(title, tableStyles.header)),
  );
  sheet.repeat(header);
  for (const { school, name, submissions, tests, changes } of matrix.rows) {
    sheet.row([
      cell(school, tableStyles.text),
      cell(name, tableStyles.text),
      ...submissions.map((submission) =>
        cell(words.submissionText(submission), toned(tableStyles.text, submissionTone[submission.state])),
      ),
      ...tests.map((submission) =>
        cell(words.testSubmissionText(submission), toned(tableStyles.text, submissionTone[submission.state])),
      ),
      ...(isSentAgain ? [cell(changes === null ? '' : sendingText(changes), tableStyles.text)] : []),
    ]);
  }
  return sheet.build({ freeze: { rows: header + 1, columns: 2 } });
}
