/**
 * A seeded walk through the Excel door: any action under any condition of the host, a person's edits and Ctrl+Z between
 * them. After each the door must have said what is true of the workbook, and undo restores it exactly or says why not.
 */
import { seededRandom } from '../../src/core/statistics/seeded-random';
import type { ApplyOutcome, Change, UndoHandle, UndoOutcome, WorkbookPort } from '../../src/core/workbook';
import { ExcelError } from '../../src/excel/excel-error';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { PersonUndo } from '../stand-in/host/person-undo';
import type { TestHost } from '../stand-in/tests/host/genuine-client';
import { plainSheet } from '../plain-sheet';
import { bringAbout, conditionNames, contentsOf, look } from './walk-conditions';

const steps = 6;
const actions = ['set', 'set', 'add', 'replace', 'delete', 'undo', 'undo', 'read'] as const;

interface Done {
  readonly undo: UndoHandle;
  /** The workbook before the change. */
  readonly before: string;
  /** Right after it: undo restores `before` exactly while nobody has changed anything since. */
  readonly after: string;
}

export class ExcelWalk {
  private readonly random: () => number;
  private readonly port: WorkbookPort = openExcelWorkbook({ answerTimeoutSeconds: 1 });
  private readonly person: PersonUndo;
  private readonly done: Done[] = [];
  private readonly story: string[] = [];
  private own = 0;

  constructor(
    private readonly test: TestHost,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.person = new PersonUndo(test.host, test.engine);
  }

  /** What happened, step by step. */
  async go(): Promise<readonly string[]> {
    for (let step = 0; step < steps; step += 1) {
      if (this.random() < 0.5) this.personActs();
      const action = this.pick(actions);
      const condition = this.pick(conditionNames);
      this.story.push(`${action} under ${condition}`);
      const calm = bringAbout(this.test, condition, this.random);
      try {
        if (action === 'undo') await this.undoLast(calm);
        else if (action === 'read') await this.read(calm);
        else await this.change(action, calm);
      } finally {
        calm();
      }
    }
    return this.story;
  }

  private async change(action: 'set' | 'add' | 'replace' | 'delete', calm: () => void): Promise<void> {
    const change = await this.changeFor(action);
    if (change === null) return;
    const before = this.contents();
    let outcome: ApplyOutcome;
    try {
      outcome = await this.port.apply([change]);
    } catch (error) {
      calm();
      if (!(error instanceof ExcelError)) throw error;
      this.story.push(`failed: ${error.problem.code}`);
      if (error.undo !== undefined) {
        const { kind } = await this.undone(error.undo);
        this.story.push(`then undone: ${kind}`);
      }
      this.holds(before, 'a change that failed has left something');
      return;
    }
    calm();
    if (!outcome.applied) {
      this.story.push(`conflicts: ${outcome.conflicts.map(({ kind }) => kind).join()}`);
      this.holds(before, 'a change that met conflicts has left something');
      return;
    }
    const after = this.contents();
    if (after === before) throw new Error('A change that is called made has changed nothing');
    this.done.push({ undo: outcome.undo, before, after });
  }

  private async changeFor(action: 'set' | 'add' | 'replace' | 'delete'): Promise<Change | null> {
    const sheets = await this.quietly(() => this.port.listSheets());
    const own = sheets.filter(({ name }) => name.startsWith('Отчёт'));
    const value = `новое ${this.story.length}`;
    if (action === 'add') {
      this.own += 1;
      return { kind: 'add-sheet', model: reportModel(`Отчёт ${this.own}`, value) };
    }
    if (action === 'set') {
      const { id } = this.pick(sheets);
      const grid = this.test.engine.readCells(id, look);
      const cells = [0, 1, 2].map((row) => {
        const column = this.whole(3);
        const found = grid[row]?.[column]?.value ?? null;
        return { row, column, expected: typeof found === 'object' ? null : found, value: `${value} ${row}` };
      });
      return { kind: 'set-cells', sheet: id, cells };
    }
    const sheet = own[this.whole(own.length)];
    if (sheet === undefined) return null;
    if (action === 'delete') return { kind: 'delete-sheet', sheet: sheet.id };
    return { kind: 'replace-sheet', sheet: sheet.id, model: reportModel(sheet.name, value) };
  }

  private async undoLast(calm: () => void): Promise<void> {
    const last = this.done.at(-1);
    if (last === undefined) return;
    const found = this.contents();
    try {
      const { kind } = await this.port.undo(last.undo);
      calm();
      this.story.push(`undo: ${kind}`);
      if (kind === 'conflicts') return this.holds(found, 'an undo that met conflicts has changed something');
      this.done.pop();
      // A person's own edits since then stay.
      if (found === last.after || found === last.before)
        this.holds(last.before, `undo (${kind}) does not restore what was there`);
    } catch (error) {
      calm();
      if (!(error instanceof ExcelError)) throw error;
      this.story.push(`undo failed: ${error.problem.code}`);
      const { kind } = await this.undone(last.undo);
      this.done.pop();
      if (found === last.after && kind !== 'conflicts')
        this.holds(last.before, `undo again (${kind}) does not restore what was there`);
    }
  }

  private async undone(handle: UndoHandle): Promise<UndoOutcome> {
    return answered(() => this.port.undo(handle));
  }

  private async read(calm: () => void): Promise<void> {
    const before = this.contents();
    try {
      for (const { id } of await this.port.listSheets()) await this.port.readSheet(id);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.story.push(`reading failed: ${error.problem.code}`);
    }
    calm();
    this.holds(before, 'reading has changed something');
  }

  private personActs(): void {
    if (this.random() < 0.5) {
      this.story.push(this.person.press() ? 'a person presses Ctrl+Z' : 'Ctrl+Z has nothing to take back');
      return;
    }
    const [sheet] = this.test.engine.sheets();
    if (sheet === undefined) return;
    this.test.host.typeInto(sheet.id, this.whole(3), this.whole(3), `человек ${this.story.length}`);
    this.person.note();
    this.story.push('a person types');
  }

  private async quietly<T>(ask: () => Promise<T>): Promise<T> {
    const { host } = this.test;
    const { process } = host;
    host.process = (body, flags) => Object.getPrototypeOf(host).process.call(host, body, flags);
    try {
      return await answered(ask);
    } finally {
      host.process = process;
    }
  }

  private contents(): string {
    return contentsOf(this.test.engine);
  }

  private holds(expected: string, message: string): void {
    const found = this.contents();
    if (found === expected) return;
    throw new Error(`${message}\n${this.story.join('\n')}\nexpected ${expected}\nfound    ${found}`);
  }

  private whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  private pick<T>(list: readonly T[]): T {
    const found = list[this.whole(list.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  }
}

/** A busy machine is asked again, as a person would. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const isSilent = error instanceof ExcelError && error.problem.code === 'silent';
      if (!isSilent || tries === 20) throw error;
    }
  }
}

function reportModel(name: string, text: string) {
  return plainSheet(
    name,
    [
      [text, null, null],
      ['Школа', 'Доля', { date: 45_000 }],
      ['СОШ № 1', 0.25, { formula: 'B3*2' }],
    ],
    { isOwn: true, merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
  );
}
