/** What a person writes into the open workbook: mends, explanations, what is typed and pasted, settings and answers. */
import type { BookSheetId } from '../../job/book-overview';
import type { ExplainChoice, ExplainFlagChoice, PasteChoice } from '../../job/choices';
import type { SheetEditing } from '../../job/entry-rule';
import type { PlanChoice } from '../../job/plan-adoption';
import type { ProgressPart } from '../../job/progress-cells';
import type { SettingChoice, SettingLine } from '../../job/settings';
import type { CellEntry } from '../../job/sheet-editing';
import { rechecksOnTyping } from '../preferences';
import { mendCells } from './mend-cells';
import { PaneWork, type Outcome } from './pane-work';

export class PaneEntries extends PaneWork {
  /** Who explained last, to be offered again. */
  lastPerson = '';
  private typing: Promise<unknown> = Promise.resolve();

  /** Writes the mends of the given findings, all or none. */
  mend(indices: readonly number[]): Promise<Outcome> {
    const { book } = this.state;
    const cells = book === null ? [] : mendCells(book, indices);
    const count = cells.reduce((sum, part) => sum + part.cells.length, 0);
    return this.change('mend', { cells }, { kind: 'mended', cells: count });
  }

  explain(choice: ExplainChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change('explain', choice, { kind: 'explained', findings: choice.findings.length });
  }

  explainFlag(choice: ExplainFlagChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change('explainFlag', choice, { kind: 'flag-explained' });
  }

  /** Takes back the explanation of this number in the list. */
  withdraw(accepted: number): Promise<Outcome> {
    return this.change('withdraw', { accepted: [accepted] }, { kind: 'withdrawn' });
  }

  /** Raises the workbook to the present forms, all of it or nothing. */
  upgrade(): Promise<Outcome> {
    const version = this.state.book?.overview.upgrade?.to ?? 0;
    return this.change('upgrade', {}, { kind: 'upgraded', version });
  }

  adoptPlan(choice: PlanChoice): Promise<Outcome> {
    return this.change('adoptPlan', choice, { kind: 'filled' });
  }

  writeDecisions(): Promise<Outcome> {
    return this.change('writeDecisions', {}, { kind: 'filled' });
  }

  /** The school's card becomes a sheet of the workbook. */
  writeCard(school: string): Promise<Outcome> {
    return this.change('card', { school }, { kind: 'written' });
  }

  enterRecords(): Promise<Outcome> {
    return this.change('enterRecords', {}, { kind: 'written' });
  }

  /** Answers whose protocols are those that name no school. */
  nameSchool(school: string): Promise<Outcome> {
    return this.change('nameSchool', { school }, { kind: 'written' });
  }

  addSchools(logins: readonly string[]): Promise<Outcome> {
    return this.change('addSchools', { logins }, { kind: 'written' });
  }

  undo(): Promise<Outcome> {
    return this.change('undo', {}, { kind: 'undone' });
  }

  /** What may be typed on the sheet; null where nothing may. */
  editing(sheet: BookSheetId): Promise<SheetEditing | null> {
    return this.opened().call('editing', { sheet });
  }

  /** Where an expected result's state, date and paper are typed. */
  progress(line: string): Promise<readonly ProgressPart[]> {
    return this.opened().call('progress', { line });
  }

  /** Takes what was typed, one entry after another: a fast typist never finds the workbook busy. */
  enter(
    sheet: BookSheetId,
    entries: readonly CellEntry[],
    isCheckedLater = !rechecksOnTyping(),
  ): Promise<Outcome> {
    return this.inTurn(async () => {
      const notice = { kind: 'entered', cells: entries.length } as const;
      const outcome = await this.change('enter', { sheet, entries, isCheckedLater }, notice);
      if (outcome.done && isCheckedLater) this.dispatch({ kind: 'book-edited' });
      // A single refused entry is told of where it was typed.
      if (!outcome.done && outcome.problem.kind === 'entry-refused' && entries.length === 1)
        this.dismissNotice();
      return outcome;
    });
  }

  /** Writes how an expected result goes; what is not taken is asked for again with what was typed. */
  async enterProgress(line: string, sheet: BookSheetId, entries: readonly CellEntry[]): Promise<Outcome> {
    const outcome = await this.enter(sheet, entries, false);
    if (!outcome.done && outcome.problem.kind === 'entry-refused') {
      const refused = { sheet, entries, first: outcome.problem.first };
      this.dismissNotice();
      this.ask({ kind: 'progress', line, refused });
    }
    return outcome;
  }

  settings(): Promise<readonly SettingLine[]> {
    return this.opened().call('settings', {});
  }

  /** What is not taken is asked for again with what was typed. */
  async setSettings(typed: SettingChoice): Promise<Outcome> {
    const outcome = await this.change('setSettings', typed, { kind: 'entered', cells: typed.size });
    if (!outcome.done && outcome.problem.kind === 'settings-refused') {
      const refused = new Map(outcome.problem.refused.map(({ id, text }) => [id, text]));
      this.dismissNotice();
      this.ask({ kind: 'settings', typed, refused });
    }
    return outcome;
  }

  paste(choice: PasteChoice): Promise<Outcome> {
    const isCheckedLater = !rechecksOnTyping();
    return this.inTurn(async () => {
      const outcome = await this.change(
        'paste',
        { ...choice, isCheckedLater },
        { kind: 'entered', cells: null },
      );
      if (outcome.done && isCheckedLater) this.dispatch({ kind: 'book-edited' });
      return outcome;
    });
  }

  private inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const result = this.typing.then(work);
    this.typing = result;
    return result;
  }

  /** Where the table's sheet is gone the person is asked before it is made anew. */
  async fillExpected(isAnew = false): Promise<Outcome> {
    const { answers } = this.state;
    const outcome = await this.change('fill', { answers, isAnew }, { kind: 'filled' });
    if (!outcome.done && outcome.problem.kind === 'sheet-gone') {
      this.dismissNotice();
      this.ask(outcome.problem);
    }
    return outcome;
  }
}
