/** Excel.DataValidation: one rule an area, the newest on top. */
import type { Area } from '../../../../src/core/table/grid';
import { intersect } from '../address';
import { HostError } from '../host-error';
import { limits } from '../limits';
import { removeWhere, type KeptValidation } from '../kept-state';
import { RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';

const types: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export class DataValidation extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  get type() {
    const key = Object.keys(this.current()?.rule ?? {})[0];
    return key === undefined ? 'None' : (types[key] ?? 'Inconsistent');
  }
  get rule(): unknown {
    return this.current()?.rule ?? {};
  }
  set rule(rule: unknown) {
    const record = (rule ?? {}) as Record<string, unknown>;
    const keys = Object.keys(record);
    if (keys.length !== 1 || types[keys[0] ?? ''] === undefined)
      throw new HostError('InvalidArgument', 'DataValidation.rule');
    const list = record['list'] as { source?: unknown } | undefined;
    // Excel refuses a longer list written into the rule itself.
    if (
      typeof list?.source === 'string' &&
      !list.source.startsWith('=') &&
      list.source.length > limits.shortText
    ) {
      throw new HostError('InvalidArgument', 'DataValidation.rule');
    }
    this.own().rule = record;
  }
  get prompt(): unknown {
    return this.current()?.prompt ?? { message: '', showPrompt: true, title: '' };
  }
  set prompt(prompt: unknown) {
    checkTexts(prompt, 'DataValidation.prompt');
    this.own().prompt = prompt;
  }
  get errorAlert(): unknown {
    return this.current()?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' };
  }
  set errorAlert(alert: unknown) {
    checkTexts(alert, 'DataValidation.errorAlert');
    this.own().errorAlert = alert;
  }
  get ignoreBlanks(): boolean {
    return this.current()?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: boolean) {
    this.own().ignoreBlanks = value;
  }
  clear() {
    this.context.guardSheet(this.sheet, 'DataValidation.clear');
    removeWhere(this.list(), (entry) => intersect(entry.area, this.area) !== null);
  }

  private list(): KeptValidation[] {
    return this.context.kept.sheet(this.sheet).validations;
  }

  private current(): KeptValidation | undefined {
    return this.list().findLast((entry) => intersect(entry.area, this.area) !== null);
  }

  private own(): KeptValidation {
    this.context.guardSheet(this.sheet, 'DataValidation');
    const known = this.list().find((entry) => JSON.stringify(entry.area) === JSON.stringify(this.area));
    if (known !== undefined) return known;
    const made: KeptValidation = {
      area: this.area,
      rule: {},
      prompt: undefined,
      errorAlert: undefined,
      ignoreBlanks: true,
    };
    this.list().push(made);
    return made;
  }
}

function checkTexts(given: unknown, location: string): void {
  const { title = '', message = '' } = (given ?? {}) as { title?: string; message?: string };
  if (title.length > limits.promptTitle || message.length > limits.shortText)
    throw new HostError('InvalidArgument', location);
}
