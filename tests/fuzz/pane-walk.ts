/**
 * A seeded walk through the mounted pane: clicks on what a person sees, a person's own acts in Excel between them, any
 * condition of the host. After each the pane's words are held against the workbook.
 */
import { seededRandom } from '../../src/core/statistics/seeded-random';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { inlineJob } from '../../src/taskpane/calls/inline-job';
import { fileMakers } from '../taskpane/file-makers';
import type { BookOverview } from '../../src/job/book-overview';
import type { ExcelPane } from '../taskpane/excel-page';
import { PersonUndo } from '../stand-in/host/person-undo';
import { buttonsNamed, dialogAnswers, nameOf, shownText, tabNamed } from './on-screen';
import { bringAbout, conditionNames, contentsOf } from './walk-conditions';

const steps = 4;
/** Milliseconds a condition lasts at the longest: then the person waits, or ends the editing of the cell. */
const patience = 150;
const lastResort = 30_000;
/** Milliseconds an event of Excel's may take on a busy machine. */
const latestNews = 5_000;
/** What ends in a browser's dialog or in another file. */
const elsewhere = /копи|скач|сохран|открыть|создать книгу/iu;
const neverSaid = /\b(?:GeneralException|AccessDenied|Invalid\w+|ItemNotFound|undefined|NaN)\b|\[object/u;

const acts = [
  'check',
  'mend',
  'undo',
  'undo',
  'fill',
  'flags',
  'report',
  'any button',
  'any button',
] as const;
const personal = [
  'type',
  'type',
  'Ctrl+Z',
  'rename',
  'hide',
  'delete',
  'nothing',
  'nothing',
  'nothing',
] as const;

export class PaneWalk {
  private readonly random: () => number;
  private readonly person: PersonUndo;
  private readonly story: string[] = [];
  /** The workbook before and right after the change that undo would take back, while nobody else changed anything. */
  private readonly changes: { readonly before: string; readonly after: string }[] = [];

  constructor(
    private readonly pane: ExcelPane,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.person = new PersonUndo(pane.host, pane.engine);
  }

  async go(): Promise<readonly string[]> {
    if (this.random() < 0.9) await this.act('check', 'nothing special');
    for (let step = 0; step < steps; step += 1) {
      await this.personActs(this.pick(personal));
      await this.act(this.pick(acts));
    }
    // Whatever has happened, the pane checks the workbook when it is asked to.
    await this.act('check', 'nothing special');
    if (this.state.isStale || this.state.book === null) this.fail('the last check has not checked');
    return this.story;
  }

  private get state() {
    return this.pane.controller.getState();
  }

  private async act(name: (typeof acts)[number], condition = this.pick(conditionNames)): Promise<void> {
    this.story.push(`${name} under ${condition}`);
    const before = contentsOf(this.pane.engine);
    const depth = this.state.book?.overview.undoDepth ?? 0;
    this.pane.controller.dismissNotice();
    const calm = bringAbout(this.pane, condition, this.random);
    await this.press(name);
    await this.idle(patience);
    calm();
    await this.idle(lastResort);
    if (this.state.work !== null) this.fail('the pane works without end');
    await this.holds(name, before, depth);
  }

  private async press(name: (typeof acts)[number]): Promise<void> {
    const { controller } = this.pane;
    if (name === 'check') void controller.openView('check');
    else if (name === 'any button') this.click(/./u);
    else if (name === 'undo') {
      if (!this.click(/^Отменить$/u) && (this.state.book?.overview.undoDepth ?? 0) > 0)
        void controller.undo();
    } else {
      const [tab, button] = {
        mend: [/^Проверка/u, /^Исправить/u],
        fill: [/^Таблица 1/u, /^Записать \d+\s/u],
        flags: [/^Признаки/u, /^Записать на лист/u],
        report: [/^Отчёт/u, /^Записать отчёт/u],
      }[name] as [RegExp, RegExp];
      tabNamed(tab)?.click();
      await moment(20);
      if (!this.click(button)) this.story.push('not offered');
      await moment(60);
    }
    const answers = dialogAnswers();
    if (answers === null || answers.length === 0) return;
    const answer = this.pick(answers);
    this.story.push(`answers «${nameOf(answer)}»`);
    answer.click();
  }

  private click(name: RegExp): boolean {
    const buttons = buttonsNamed(name).filter((button) => !elsewhere.test(button.textContent ?? ''));
    if (buttons.length === 0) return false;
    const button = this.pick(buttons);
    this.story.push(`presses «${nameOf(button)}»`);
    button.click();
    return true;
  }

  private async personActs(act: (typeof personal)[number]): Promise<void> {
    if (act === 'nothing') return;
    const { engine, host } = this.pane;
    const sheets = engine.sheets();
    const sheet = this.pick(sheets);
    const results = sheets.find(({ name }) => name.startsWith('Результаты')) ?? sheet;
    if (act === 'type')
      host.typeInto(results.id, 1 + this.whole(5), 5 + this.whole(5), String(this.whole(40)));
    else if (act === 'Ctrl+Z') this.person.press();
    else if (act === 'rename')
      engine.renameSheet(sheet.id, `${sheet.name.slice(0, 20)} ${this.story.length}`);
    else {
      if (sheets.filter(({ visibility }) => visibility === 'Visible').length < 2) return;
      if (act === 'hide') engine.setVisibility(sheet.id, 'Hidden');
      else if (sheets.length > 2) engine.removeSheet(sheet.id);
    }
    this.person.note();
    this.changes.length = 0;
    this.story.push(`a person: ${act} on «${sheet.name}»`);
    await moment(60);
    await this.idle(lastResort);
  }

  /** What the pane says is so. */
  private async holds(act: string, before: string, depth: number): Promise<void> {
    const { notice, book, isStale } = this.state;
    const now = contentsOf(this.pane.engine);
    this.story.push(`says ${notice === null ? 'nothing' : notice.kind}${isStale ? ', out of date' : ''}`);
    const said = shownText();
    const raw = neverSaid.exec(said);
    if (raw !== null) this.fail(`a programmer's word before a person: ${raw[0]}`);
    const depthNow = book?.overview.undoDepth ?? 0;
    const problem = notice?.kind === 'problem' ? notice.problem : null;
    const unread = problem?.kind === 'host' ? problem.unread : undefined;
    if (notice?.kind === 'undone' || unread?.done === 'undone') {
      const last = this.changes.pop();
      if (last !== undefined && last.after === before && now !== last.before)
        this.fail('what was undone is not as it was');
    } else if (unread === undefined && problem !== null) {
      const isHalfDone = problem.kind === 'host' && problem.undo !== undefined;
      // What was to be undone and is called failed may be done: it is out of date, and may be undone again.
      const isUndoing = /undo|any button/u.test(act) && isStale && depthNow > 0;
      if (now !== before && !isHalfDone && !isUndoing && depthNow === depth)
        this.fail('a failure has left something');
    } else if (depthNow > depth) this.changes.push({ before, after: now });
    else if (now !== before) this.fail('the workbook is another, and nothing can be taken back');
    if (book !== null && !isStale) await this.holdsCounts(book.overview);
  }

  /** The same as a check that knows nothing of what was before; what Excel has yet to tell of is waited for. */
  private async holdsCounts(overview: BookOverview): Promise<void> {
    const end = Date.now() + latestNews;
    let wrong = await this.differenceFrom(overview);
    while (wrong !== null && Date.now() < end) {
      await moment(100);
      await this.idle(lastResort);
      const { book, isStale } = this.state;
      if (book === null || isStale) return;
      wrong = await this.differenceFrom(book.overview);
    }
    if (wrong !== null) this.fail(wrong);
  }

  private async differenceFrom({ counts, sheets }: BookOverview): Promise<string | null> {
    const fresh = inlineJob(openExcelWorkbook({ answerTimeoutSeconds: 20 }), fileMakers);
    try {
      const { year, district } = this.state.book?.choice ?? { year: null, district: null };
      let overview = await fresh.call('openHosted', { name: 'Книга1.xlsx' });
      if (year !== null || district !== null) overview = await fresh.call('check', { year, district });
      const names = (list: BookOverview['sheets']) => list.map(({ name }) => name).join();
      if (names(overview.sheets) !== names(sheets))
        return `the pane knows ${names(sheets)}, the workbook has ${names(overview.sheets)}`;
      return JSON.stringify(overview.counts) === JSON.stringify(counts)
        ? null
        : `the pane counts ${JSON.stringify(counts)}, there are ${JSON.stringify(overview.counts)}`;
    } finally {
      fresh.stop();
    }
  }

  /** Neither at work nor about to check again. */
  private async idle(longest: number): Promise<void> {
    const end = Date.now() + longest;
    for (let quiet = 0; quiet < 4 && Date.now() < end;) {
      await moment(8);
      quiet = this.state.work === null ? quiet + 1 : 0;
    }
  }

  private fail(message: string): never {
    throw new Error(`${message}\n${this.story.join('\n')}`);
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

function moment(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
