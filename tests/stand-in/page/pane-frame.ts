/** The add-in's pane in its frame, joined to the host, with the title bar Excel puts above it. */
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
    private readonly title: string,
  ) {
    window.addEventListener('message', (event) => {
      const source = this.frame?.contentWindow;
      if (source !== null && source !== undefined && event.source === source)
        this.xdm?.receive(event.data, source);
    });
    host.runtime.onChange((state) => {
      this.container.hidden = state !== 'Visible';
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
    frame.title = this.title;
    frame.src = this.panePath;
    this.frame = frame;
    this.container.replaceChildren(this.titleBar(), frame);
    this.show();
  }

  /** Brings a closed pane back as it was left. */
  show(): void {
    this.host.runtime.state = 'Visible';
    this.container.hidden = false;
  }

  /** Ends the add-in, as closing the workbook does. */
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

  /** Its button puts the pane out of sight only: the add-in works on, so that its functions go on calculating. */
  private titleBar(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'pane-title';
    const title = document.createElement('span');
    title.textContent = this.title;
    const button = document.createElement('button');
    button.type = 'button';
    button.title = 'Закрыть';
    button.setAttribute('aria-label', 'Закрыть панель');
    button.textContent = '✕';
    button.addEventListener('click', () => {
      this.host.runtime.state = 'Background';
    });
    bar.append(title, button);
    return bar;
  }
}
