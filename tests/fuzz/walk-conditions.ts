/** What the host may be like while a walk acts, and what the workbook holds after it. */
import type { SheetEngine } from '../stand-in/host/engine/sheet-engine';
import type { TestHost } from '../stand-in/tests/host/genuine-client';

export const look = { top: 0, left: 0, bottom: 11, right: 5 };

/** The first cells of every sheet, their formats and merges. */
export function contentsOf(engine: SheetEngine): string {
  return JSON.stringify(
    engine.sheets().map(({ id, name }) => ({
      name,
      cells: engine.readCells(id, look).map((row) => row.map(({ value, formula }) => formula ?? value)),
      formats: engine.readNumberFormats(id, look),
      merges: engine.merges(id),
    })),
  );
}

/** Brings the condition about at one of the next requests; what is given back ends it. */
export function bringAbout(test: TestHost, name: ConditionName, random: () => number): () => void {
  const { host } = test;
  const condition: Condition = conditions[name];
  let request = 1 + Math.floor(random() * 6);
  const { process } = host;
  host.process = (body, flags) => {
    request -= 1;
    if (request === 0) condition.begin(test, random);
    if (request === -1 && condition.isMomentary) calm();
    return process.call(host, body, flags);
  };
  const calm = (): void => {
    host.process = process;
    Object.assign(host.switches, usual);
    Object.assign(host.context.sight, { severalAreas: false, otherWorkbook: false });
  };
  return calm;
}

const usual = {
  cellEditMode: false,
  payloadLimit: 5 * 1024 * 1024,
  delay: 0,
  silent: false,
  failure: null,
  failureAfter: 0,
};

interface Condition {
  begin(test: TestHost, random: () => number): void;
  /** Over with the request that met it. */
  readonly isMomentary: boolean;
}

const lasting = (begin: Condition['begin']): Condition => ({ begin, isMomentary: false });
const momentary = (begin: Condition['begin']): Condition => ({ begin, isMomentary: true });

const conditions = {
  'nothing special': lasting(() => undefined),
  'a cell edited for a moment': lasting(({ host }) => {
    host.switches.cellEditMode = true;
    setTimeout(() => {
      host.switches.cellEditMode = false;
    }, 40);
  }),
  'a cell edited without end': lasting(({ host }) => {
    host.switches.cellEditMode = true;
  }),
  'a moment of silence': lasting(({ host }) => {
    host.switches.silent = true;
    setTimeout(() => {
      host.switches.silent = false;
    }, 40);
  }),
  'one internal error': momentary(({ host }) => {
    host.switches.failure = 'GeneralException';
  }),
  'errors from now on': lasting(({ host }) => {
    host.switches.failure = 'AccessDenied';
  }),
  'a request half done': momentary(({ host }, random) => {
    Object.assign(host.switches, {
      failure: 'GeneralException',
      failureAfter: 1 + Math.floor(random() * 12),
    });
  }),
  'a request done and called failed': momentary(({ host }) => {
    Object.assign(host.switches, { failure: 'GeneralException', failureAfter: 100_000 });
  }),
  'little room for requests': lasting(({ host }) => {
    host.switches.payloadLimit = 6_000;
  }),
  'another workbook in front': lasting(({ host }) => {
    host.context.sight.otherWorkbook = true;
  }),
} as const satisfies Readonly<Record<string, Condition>>;

export const conditionNames = Object.keys(conditions) as readonly (keyof typeof conditions)[];

export type ConditionName = keyof typeof conditions;
