/** The real controllers, which a gallery also lets put into any state: nothing else differs from the product. */
import type { Finding } from '../../src/core/finding';
import type { BookOverview } from '../../src/job/book-overview';
import type { HostWorkbook } from '../../src/taskpane/host/host-workbook';
import { FileController } from '../../src/taskpane/state/file-controller';
import { HostController } from '../../src/taskpane/state/host-controller';
import type { PaneAction } from '../../src/taskpane/state/pane-action';
import type { WorkClient } from '../../src/taskpane/calls/work-client';

/** A workbook that was opened and checked by the job itself. */
export interface CheckedBook {
  readonly file: string;
  readonly fileCount: number;
  readonly client: WorkClient;
  readonly overview: BookOverview;
  readonly findings: readonly Finding[];
}

type Put = (action: PaneAction) => void;

export class GalleryFilePane extends FileController {
  constructor(book: CheckedBook | null, loadSample: () => Promise<readonly File[]>) {
    super({ startClient: () => idleClient, loadSample, saveFile: () => undefined });
    this.client = book?.client ?? null;
    if (book !== null) this.put({ kind: 'book-opened', ...opened(book) });
  }

  readonly put: Put = (action) => this.dispatch(action);
}

export class GalleryHostPane extends HostController {
  constructor(book: CheckedBook | null, workbook: HostWorkbook) {
    super({ startClient: () => idleClient, saveFile: () => undefined }, workbook);
    this.client = book?.client ?? null;
    if (book !== null) this.put({ kind: 'book-opened', ...opened(book) });
  }

  readonly put: Put = (action) => this.dispatch(action);
}

function opened({ file, fileCount, overview, findings }: CheckedBook) {
  return { file, fileCount, overview, findings };
}

/** Work that never ends: what is asked while a state is looked at changes nothing. */
const idleClient: WorkClient = {
  call: () => new Promise(() => undefined),
  stop: () => undefined,
};
