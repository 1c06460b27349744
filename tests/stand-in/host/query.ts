/** Answers a client's load: the properties it named, nested through objects and collections. */
import { RemoteCollection, RemoteObject, wireName } from './remote-object';
import type { QueryInfo } from './rich-api';

/** Names by first step: { values: {}, worksheet: { name: {} } }. */
interface Selection {
  readonly [name: string]: Selection;
}

export async function answerQuery(
  target: unknown,
  info: QueryInfo | readonly string[] | undefined,
): Promise<unknown> {
  const query = normalize(info);
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return describe(target, selectionOf(names), query.Skip ?? 0, query.Top ?? Infinity);
}

function normalize(info: QueryInfo | readonly string[] | undefined): QueryInfo {
  if (info === undefined) return {};
  return isList(info) ? { Select: info } : info;
}

function isList(info: QueryInfo | readonly string[]): info is readonly string[] {
  return Array.isArray(info);
}

function selectionOf(names: readonly string[]): Selection {
  const root: Record<string, Selection> = {};
  for (const path of names) {
    let level: Record<string, Selection> = root;
    for (const step of path.split('/').filter((part) => part !== '' && part !== 'items')) {
      const name = step.startsWith('_') ? step : step.charAt(0).toLowerCase() + step.slice(1);
      const next: Record<string, Selection> = (level[name] ?? {}) as Record<string, Selection>;
      level[name] = next;
      level = next;
    }
  }
  return root;
}

async function describe(target: unknown, selection: Selection, skip: number, top: number): Promise<unknown> {
  if (target instanceof RemoteCollection) return describeCollection(target, selection, skip, top);
  if (target instanceof RemoteObject) return describeObject(target, selection);
  return target;
}

async function describeCollection(
  target: RemoteCollection,
  selection: Selection,
  skip: number,
  top: number,
): Promise<unknown> {
  const items: unknown[] = [];
  for (const child of target.children().slice(skip, top === Infinity ? undefined : skip + top)) {
    items.push({ ...child.identity, ...(await describeObject(child, selection)) });
  }
  return { _Items: items };
}

async function describeObject(target: RemoteObject, selection: Selection): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...target.identity };
  for (const name of namesToRead(target, selection)) {
    const value = await target.readProperty(name);
    answer[wireName(name)] = await describe(value, selection[name] ?? {}, 0, Infinity);
  }
  return answer;
}

function namesToRead(target: RemoteObject, selection: Selection): readonly string[] {
  const named = Object.keys(selection).filter((name) => name !== '*');
  if (named.length > 0 && selection['*'] === undefined) return named;
  return [...new Set([...target.scalarNames(), ...named])];
}
