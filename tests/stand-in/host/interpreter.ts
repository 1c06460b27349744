/** Carries out one batch of a client: paths are resolved when an action first needs them, actions in their order. */
import { HostError } from './host-error';
import { answerQuery } from './query';
import { memberName, RemoteObject } from './remote-object';
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from './rich-api';

/** Where paths begin and where kept objects live between batches. */
export interface ObjectSpace {
  readonly root: RemoteObject;
  createObject(typeName: string): RemoteObject;
  referenced(referenceId: string): RemoteObject | null;
}

export async function interpret(body: RequestBody, space: ObjectSpace): Promise<ResponseBody> {
  const batch = new Batch(body, space);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: (await batch.perform(action)) ?? null });
    } catch (error) {
      return { Error: describeError(error, action, index), Results: results, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  private readonly resolved = new Map<number, RemoteObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly space: ObjectSpace,
  ) {}

  async perform(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const target = await this.resolve(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : target.identity;
      case ActionType.query:
      case ActionType.recursiveQuery:
      case ActionType.queryAsJson:
        return target === null ? null : answerQuery(target, action.QueryInfo);
      case ActionType.method:
        return this.call(target, action);
      case ActionType.setProperty:
        return this.assign(target, action);
      case ActionType.update:
        return this.update(target, action.ObjectState ?? {});
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new HostError('InvalidArgument', `ActionType ${action.ActionType}`);
    }
  }

  private async call(target: RemoteObject | null, action: ActionInfo): Promise<unknown> {
    // The client keeps a reference to every range it gets, missing ones included.
    if (target === null && action.Name === '_KeepReference') return null;
    const value = await existing(target, action.Name).callMethod(
      memberName(action.Name),
      await this.argumentsOf(action.ArgumentInfo),
    );
    return value instanceof RemoteObject ? value.identity : value;
  }

  private async assign(target: RemoteObject | null, action: ActionInfo): Promise<null> {
    const [value] = await this.argumentsOf(action.ArgumentInfo);
    await existing(target, action.Name).writeProperty(memberName(action.Name), value);
    return null;
  }

  private async update(target: RemoteObject | null, state: Readonly<Record<string, unknown>>): Promise<null> {
    for (const [name, value] of Object.entries(state)) {
      await existing(target, name).writeProperty(memberName(name), value);
    }
    return null;
  }

  private async resolve(id: number): Promise<RemoteObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.body.ObjectPaths[String(id)];
    if (info === undefined) throw new HostError('InvalidObjectPath', String(id));
    const made = await this.follow(info);
    this.resolved.set(id, made);
    return made;
  }

  private async follow(info: ObjectPathInfo): Promise<RemoteObject | null> {
    switch (info.ObjectPathType) {
      case PathType.root:
        return this.space.root;
      case PathType.newObject:
        return this.space.createObject(info.Name);
      case PathType.referenceId:
        return existing(this.space.referenced(info.Name), info.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = await this.resolve(info.ParentObjectPathId ?? 0);
    // A child of a missing object is missing too, so that OrNullObject calls can be chained.
    if (parent === null) return null;
    return asObject(await this.member(parent, info), parent, info);
  }

  private async member(parent: RemoteObject, info: ObjectPathInfo): Promise<unknown> {
    switch (info.ObjectPathType) {
      case PathType.property:
        return parent.readProperty(memberName(info.Name));
      case PathType.method:
        return parent.callMethod(memberName(info.Name), await this.argumentsOf(info.ArgumentInfo));
      case PathType.indexer:
        return parent.callMethod('getItem', await this.argumentsOf(info.ArgumentInfo));
      default:
        throw new HostError('InvalidObjectPath', info.Name);
    }
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      values.push(await this.argument(value, references[index]));
    }
    return values;
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (isRecord(value)) {
      if (typeof value['_ObjectPathId'] === 'number') return this.resolve(value['_ObjectPathId']);
      const entries: [string, unknown][] = [];
      for (const [name, member] of Object.entries(value))
        entries.push([name, await this.argument(member, 0)]);
      return Object.fromEntries(entries);
    }
    return value;
  }
}

function asObject(value: unknown, parent: RemoteObject, info: ObjectPathInfo): RemoteObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof RemoteObject) return value;
  throw new HostError('InvalidObjectPath', `${parent.typeName}.${memberName(info.Name)}`);
}

function existing(target: RemoteObject | null, member: string): RemoteObject {
  if (target === null) throw new HostError('ItemNotFound', memberName(member));
  return target;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RemoteObject)
  );
}

function describeError(
  error: unknown,
  action: ActionInfo,
  index: number,
): NonNullable<ResponseBody['Error']> {
  const known =
    error instanceof HostError ? error : new HostError('GeneralException', action.Name, String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location || memberName(action.Name),
    ActionIndex: index,
  };
}
