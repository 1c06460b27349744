/** What the host sends unasked: events of the workbook, calls of custom functions, presses of the ribbon. */
import type { HostEvent } from './model/host-context';

export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  /** JSON. */
  readonly message: string;
}

const eventCategory = 65536;
const functionCategory = 1;
const invocationType = 1000;
const cancellationType = 1001;

export function eventMessage({ type, target, payload }: HostEvent): HostMessage {
  return { category: eventCategory, type, target, message: JSON.stringify(payload) };
}

/** `args` as the cells hold them; `flags` 4 lets errors through. */
export function invocationMessage(
  id: number,
  name: string,
  args: readonly unknown[],
  address: string,
): HostMessage {
  return {
    category: functionCategory,
    type: invocationType,
    target: '',
    message: JSON.stringify([id, name, args, address, 4, null]),
  };
}

export function cancellationMessage(id: number): HostMessage {
  return {
    category: functionCategory,
    type: cancellationType,
    target: '',
    message: JSON.stringify({ invocationId: id }),
  };
}

/** The array form in which the client takes it. */
export function messageEntry({ category, type, target, message }: HostMessage): readonly unknown[] {
  return [category, type, target, message, 0, false];
}
