/** The add-in's pane in its frame, joined to the host. */
import type { ExcelHost } from '../host/excel-host';
import type { ExcelEdition } from '../host/requirement-sets';
import { paneFrameName, XdmHost } from '../host/xdm-host';

export class PaneFrame {
  private frame: HTMLIFrameElement | null = null;
  private xdm: XdmHost | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly host: ExcelHost,
    private readonly panePath: string,
  ) {
    window.addEventListener('message', (event) => {
      const source = this.frame?.contentWindow;
      if (source !== null && source !== undefined && event.source === source)
        this.xdm?.receive(event.data, source);
    });
  }

  get isOpen(): boolean {
    return this.frame !== null;
  }

  /** The frame gets its name before it is in the page: the client reads it once. */
  open(edition: ExcelEdition): void {
    this.close();
    this.host.functions.reset();
    this.xdm = new XdmHost({
      host: this.host,
      hostOrigin: location.origin,
      paneOrigin: location.origin,
      edition,
      documentUrl: `${location.origin}/workbook.xlsx`,
    });
    const frame = document.createElement('iframe');
    frame.name = paneFrameName(location.origin, edition);
    frame.title = 'МСОКО';
    frame.src = this.panePath;
    this.frame = frame;
    this.container.replaceChildren(frame);
    this.container.hidden = false;
  }

  close(): void {
    this.xdm?.dispose();
    this.xdm = null;
    this.frame?.remove();
    this.frame = null;
    this.container.hidden = true;
  }

  press(controlId: string, functionName: string): void {
    this.xdm?.pressButton(controlId, functionName);
  }
}
