/** Papers made of what is open: in Word, and as cards of schools. */
import type { DocumentModel } from '../core/model/document-model';
import type { BesidePart, BesideRequest } from './beside';
import type { BookOverview } from './book-overview';
import type { ChartsOverview } from './charts-overview';
import type { NewBook } from './choices';
import type { Doors } from './doors';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import type { SheetId } from '../core/workbook';
import type { DressedSheet, DressRequest } from './dress';
import type { OpenFile } from './open-files';
import type { PaperOutline, PaperRequest } from './papers';
import type { Report } from './work-event';

const loadDress = () => import(/* webpackChunkName: "schools" */ './dress');

export class PaperWork {
  constructor(
    private readonly doors: Doors,
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  async outline(request: PaperRequest): Promise<PaperOutline> {
    const { paperOutline } = await import(/* webpackChunkName: "schools" */ './papers');
    return paperOutline(await this.model(request));
  }

  /** A paper as a Word file; what is open stays as it is. */
  async paper(request: PaperRequest, report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { paperName } = await import(/* webpackChunkName: "schools" */ './papers');
    const bytes = await this.doors.createDocument(await this.model(request));
    return { name: paperName(this.book.name, request), bytes };
  }

  /** A school's card as a sheet of the workbook. */
  card(school: string, report: Report): Promise<BookOverview> {
    return this.changes.make(
      async (target) => target.put([await this.book.current.analysis.cardModel(school)]),
      report,
    );
  }

  /** What belongs beside a view of a wide window. */
  beside(request: BesideRequest): Promise<readonly BesidePart[]> {
    return this.book.current.analysis.beside(request);
  }

  /** Charts to be looked at in the pane. */
  async charts(): Promise<ChartsOverview> {
    const { chartsOverview } = await import(/* webpackChunkName: "schools" */ './charts-overview');
    return chartsOverview(this.book.current.analysis.analysis);
  }

  /** Sheets of the opened workbook whose tables may get the house style. */
  async dressable(): Promise<readonly DressedSheet[]> {
    const { name, workbook } = this.own();
    const { dressedSheet } = await loadDress();
    const infos = (await workbook.port.listSheets()).filter(({ visibility }) => visibility === 'visible');
    const read = new Map(
      [...this.book.current.sheets.values()]
        .filter(({ info }) => info.file === name)
        .map(({ info, grid }) => [info.own, grid]),
    );
    return Promise.all(
      infos.map(async (info) =>
        dressedSheet(info, read.get(info.id) ?? (await workbook.port.readSheet(info.id))),
      ),
    );
  }

  /** A copy of the workbook in which the table of this sheet is dressed. */
  async dress(sheet: SheetId, report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { dressedName, houseLooks } = await loadDress();
    const { name, workbook } = this.own();
    const found = (await this.dressable()).find(({ id }) => id === sheet);
    if (found === undefined || found.table === null || found.problem !== null || !workbook.dressed)
      throw new Error('The sheet has no table to be dressed');
    return { name: dressedName(name), bytes: await workbook.dressed(sheet, found.table, houseLooks) };
  }

  /** The table of this sheet of the host's workbook is dressed where it stands, unless it is no longer the one that was shown. */
  dressHere({ sheet, table }: DressRequest, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { hostWorkbook } = this.doors;
      if (hostWorkbook === null) throw new Error('No host holds the workbook open');
      const { dressInHost } = await loadDress();
      return target.take(...(await dressInHost(hostWorkbook, sheet, table)));
    }, report);
  }

  /** The file that papers are named after. */
  private own(): OpenFile {
    const { files } = this.book.current;
    const file = files.find(({ name }) => name === this.book.name) ?? files[0];
    if (file === undefined) throw new Error('No file is open');
    return file;
  }

  /** A workbook with a card for each school. */
  async cards(report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { cardBook } = await import(/* webpackChunkName: "schools" */ './papers');
    return cardBook(this.book.current.analysis.analysis, this.book.name, this.doors);
  }

  private async model(request: PaperRequest): Promise<DocumentModel> {
    const { paperDocument } = await import(/* webpackChunkName: "schools" */ './papers');
    const model = paperDocument(this.book.current.analysis.analysis, request);
    if (model === null) throw new Error(`Nothing to make of: ${request.paper}`);
    return model;
  }
}
