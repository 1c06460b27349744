/** «Сведения для поддержки»: what the developers need to find a fault, and nothing of a person's workbook. */
import * as words from './pane/support-words';

export interface SupportEnvironment {
  /** Excel with its platform and version, or the browser; null where Excel has not said it yet. */
  readonly host: string | null;
  /** Requirement sets and the newest version of each that the host has; empty outside Excel. */
  readonly requirementSets: readonly string[];
  /** Languages of the host and of its numbers and dates. */
  readonly culture: string;
}

export interface SupportStep {
  readonly at: number;
  readonly call: string;
  readonly code: string;
  readonly milliseconds: number;
  readonly size: number | null;
}

export interface SupportFacts extends SupportEnvironment {
  readonly versions: { readonly program: string; readonly forms: number; readonly method: string };
  readonly steps: readonly SupportStep[];
}

export function versionsText({ program, forms, method }: SupportFacts['versions']): string {
  return words.versions(program, forms, method);
}

export function supportText({ versions, host, requirementSets, culture, steps }: SupportFacts): string {
  return [
    versionsText(versions),
    words.host(host ?? words.noData),
    ...(requirementSets.length === 0 ? [] : [words.requirementSets(requirementSets.join(', '))]),
    words.culture(culture || words.noData),
    steps.length === 0 ? words.noSteps : words.lastSteps(steps.length),
    ...steps.map(stepText),
  ].join('\n');
}

/** «+12,3 с  check  ok  340 мс  57». */
function stepText({ at, call, code, milliseconds, size }: SupportStep): string {
  const since = `+${(at / 1000).toFixed(1)}\u00a0${words.seconds}`;
  const took = `${Math.round(milliseconds)}\u00a0${words.milliseconds}`;
  return [since, call, code, took, ...(size === null ? [] : [String(size)])].join('  ');
}
