/** The sheet «Что сделать»: what the coordinator has to mend, to enter and to decide. */
import { textRow, type Block, type TableBlock } from '../core/model/document-model';
import type { SheetModel } from '../core/model/sheet-model';
import type { Tasks } from '../core/report/tasks';
import { tasksSheetName } from '../text/sheet-names';
import * as words from '../text/tasks-text';
import { documentSheet } from './document-sheet';
import { footerWith, headingSubtitle, type SheetHeading } from './sheet-heading';

export function tasksSheet(heading: SheetHeading, { mend, enter, decide }: Tasks): SheetModel {
  const tables = [
    taskTable(words.mendCaption, mend.map(words.mendingWords)),
    taskTable(words.enterCaption, enter.map(words.enteringWords)),
    taskTable(words.decideCaption, decide.map(words.decidingWords)),
    questionTable(decide),
  ].filter(({ rows }) => rows.length > 0);
  const subtitle = headingSubtitle(heading);
  const blocks: Block[] = [
    { kind: 'title', text: words.tasksTitle },
    ...(subtitle === '' ? [] : [{ kind: 'subtitle', text: subtitle } as const]),
    { kind: 'note', text: words.tasksNote },
    ...(tables.length === 0 ? [{ kind: 'paragraph', text: words.nothingToDo } as const] : tables),
  ];
  return documentSheet(
    {
      name: tasksSheetName,
      orientation: 'landscape',
      footerText: footerWith(tasksSheetName, heading.districtName),
      blocks,
    },
    { tabColor: 'C77700' },
  );
}

function taskTable(caption: string, rows: readonly words.TaskWords[]): TableBlock {
  return {
    kind: 'table',
    caption,
    isDense: true,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: words.task, share: 42 },
      { title: words.where, share: 28 },
      { title: words.amount, share: 15, align: 'center' },
      { title: words.how, share: 60 },
    ],
    rows: rows.map((row, index) => textRow(index + 1, ...row)),
  };
}

function questionTable(decide: Tasks['decide']): TableBlock {
  const rows = decide.flatMap((each) => (each.code === 'expected-texts' ? each.rows : []));
  return {
    kind: 'table',
    caption: words.questionsCaption,
    isDense: true,
    columns: [
      { title: '№', share: 8, align: 'center' },
      { title: words.proposedText, share: 60 },
      { title: words.question, share: 82 },
    ],
    rows: rows.map((row) => textRow(...words.questionWords(row))),
  };
}
