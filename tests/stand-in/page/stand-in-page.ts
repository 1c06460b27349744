/** The page that plays Excel: files, ribbon, grid, pane and conditions joined together. */
import { cellAddress } from '../../../src/core/table/grid';
import type { SheetModel } from '../../../src/core/model/sheet-model';
import type { Conflict, SheetId } from '../../../src/core/workbook';
import { namesOfThings } from '../../../src/text/kept-things-text';
import type { SheetEngine } from '../host/engine/sheet-engine';
import { ExcelHost } from '../host/excel-host';
import type { ExcelEdition } from '../host/requirement-sets';
import { sheetModelOf } from '../sheet-model/sheet-model-of';
import { loadFile } from '../load-file';
import { saveFile } from '../save-file';
import type { OpenedFile, SavedFile, WorkbookFile } from '../workbook-file';
import { drawRibbon } from './draw-ribbon';
import { drawSwitches } from './draw-switches';
import { functionSignatures } from './function-metadata';
import { PaneFrame } from './pane-frame';
import { readManifest, type AddinManifest } from './read-ribbon';

/** What the page needs from outside: the grid's engine and the doors to files. */
export interface StandInParts {
  readonly engine: SheetEngine;
  readonly openBytes: (bytes: Uint8Array, name: string) => Promise<WorkbookFile>;
  readonly createBytes: (sheets: readonly SheetModel[]) => Promise<Uint8Array>;
  /** The Russian sentence for what went wrong. */
  readonly problemText: (error: unknown, name: string) => string;
}

export class StandInPage {
  readonly host: ExcelHost;
  private file: OpenedFile | null = null;
  private edition: ExcelEdition = 'current';
  private pane: PaneFrame | null = null;

  constructor(private readonly parts: StandInParts) {
    this.host = new ExcelHost(parts.engine);
  }

  /** Opens with the sample district where the server has it. */
  async start(): Promise<void> {
    const manifest = readManifest(
      new DOMParser().parseFromString(await fetchText('/manifest.xml'), 'text/xml'),
    );
    this.pane = new PaneFrame(byId('pane'), this.host, manifest.panePath, manifest.name);
    drawRibbon(byId('ribbon'), manifest, ({ id, functionName }) => this.press(id, functionName));
    this.drawSwitches();
    this.listen();
    await this.registerFunctions(manifest);
    await this.openSample();
    this.pane.open(this.edition);
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    try {
      this.file = await loadFile(() => this.parts.openBytes(bytes, name), this.host.context);
      this.host.fileName = name;
      // Another workbook, another pane: Excel starts the add-in anew.
      if (this.pane?.isOpen === true) this.pane.open(this.edition);
      byId('file-name').textContent = name;
      this.say(`Открыта книга «${name}».`);
    } catch (error) {
      this.say(this.parts.problemText(error, name), true);
    }
  }

  /** The saved workbook; null when the page has said why it cannot be saved. */
  async save(): Promise<SavedFile | null> {
    try {
      if (this.file === null) return { bytes: await this.parts.createBytes(this.models()), oldStyles: [] };
      const outcome = await saveFile(this.file, this.host.context);
      if ('bytes' in outcome) return outcome;
      this.say(
        conflictText(outcome.conflicts, (sheet) => this.nameOf(sheet)),
        true,
      );
    } catch (error) {
      this.say(this.parts.problemText(error, this.host.fileName), true);
    }
    return null;
  }

  private async openSample(): Promise<void> {
    const response = await fetch('/samples/names.json');
    if (!response.ok) return;
    const names = (await response.json()) as readonly string[];
    const index = names.findIndex((name) => name.startsWith('МСОКО'));
    const name = names[index];
    if (name === undefined) return;
    const sample = await fetch(`/samples/${index + 1}.xlsx`);
    if (sample.ok) await this.open(new Uint8Array(await sample.arrayBuffer()), name);
  }

  private async registerFunctions({ metadataPath, functionNamespace }: AddinManifest): Promise<void> {
    const response = await fetch(metadataPath);
    if (!response.ok) return;
    this.parts.engine.registerFunctions(
      functionNamespace,
      functionSignatures(await response.json()),
      (name, args, address) => this.host.functions.call(name, args, address),
    );
  }

  private models(): SheetModel[] {
    return this.parts.engine.sheets().map(({ id }) => sheetModelOf(this.host.context, id));
  }

  /** A sheet of the file under the name it has here. */
  private nameOf(sheet: SheetId): string {
    const known = [...(this.file?.sheets ?? [])].find(([, { id }]) => id === sheet);
    return this.parts.engine.sheets().find(({ id }) => id === known?.[0])?.name ?? '';
  }

  private press(controlId: string, functionName: string | null): void {
    if (this.pane?.isOpen !== true) this.pane?.open(this.edition);
    else if (functionName === null) this.pane.show();
    else this.pane.press(controlId, functionName);
  }

  private listen(): void {
    const input = byId('file-input') as HTMLInputElement;
    byId('open-file').addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined)
        void file.arrayBuffer().then((buffer) => this.open(new Uint8Array(buffer), file.name));
      input.value = '';
    });
    byId('save-file').addEventListener('click', () => void this.download());
    setInterval(() => this.showTraffic(), 500);
  }

  private async download(): Promise<void> {
    const saved = await this.save();
    if (saved === null) return;
    const { bytes, oldStyles } = saved;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    link.download = this.host.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
    this.say(`Книга сохранена: «${this.host.fileName}».${oldStylesText(oldStyles)}`);
  }

  private drawSwitches(): void {
    const activeSheet = (): string => this.parts.engine.selection().sheet;
    drawSwitches(byId('switches'), {
      switches: this.host.switches,
      isActiveSheetProtected: () => this.host.context.kept.sheet(activeSheet()).protection !== null,
      protectActiveSheet: (isProtected) => {
        this.host.context.kept.sheet(activeSheet()).protection = isProtected
          ? { options: {}, password: null }
          : null;
      },
      chooseEdition: (edition) => {
        this.edition = edition;
        this.pane?.open(edition);
      },
    });
  }

  private showTraffic(): void {
    const { requests, bytesIn, bytesOut } = this.host.traffic;
    const kilobytes = Math.round((bytesIn + bytesOut) / 1024);
    byId('traffic').textContent = `Запросов: ${requests}, ${kilobytes} КБ`;
  }

  private say(text: string, isProblem = false): void {
    const status = byId('status');
    status.textContent = text;
    status.classList.toggle('problem', isProblem);
  }
}

/** What saving did not take along. */
function oldStylesText(sheets: readonly string[]): string {
  if (sheets.length === 0) return '';
  const names = sheets.map((name) => `«${name}»`).join(', ');
  const [of, its] = sheets.length === 1 ? ['листа', 'его'] : ['листов', 'их'];
  return ` Значения и формулы ${of} ${names} записаны, а ${its} оформление, объединения ячеек и правила остались такими, какими были в файле.`;
}

function conflictText(conflicts: readonly Conflict[], sheetName: (id: SheetId) => string): string {
  const kept = conflicts.find((conflict) => conflict.kind === 'kept');
  if (kept !== undefined)
    return `Книга не сохранена: на листе «${sheetName(kept.sheet)}» сдвинуты строки или столбцы, а то, что стоит рядом с ячейками, за ними не последует: ${namesOfThings(kept.things)}. Отмените сдвиг и сохраните снова.`;
  const places = conflicts.flatMap((conflict) =>
    'row' in conflict ? [cellAddress(conflict.row, conflict.column)] : [],
  );
  if (places.length === 0)
    return 'Книга не сохранена: её листы изменились или защищены. Снимите защиту книги и листов и сохраните снова.';
  const [cells, them] = places.length === 1 ? ['ячейку', 'неё'] : ['ячейки', 'них'];
  const named = places.slice(0, 5).join(', ') + (places.length > 5 ? ' и другие' : '');
  return `Книга не сохранена: ${cells} ${named} в этом файле изменить нельзя. Верните в ${them} прежнее и сохраните снова.`;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}`);
  return element;
}
