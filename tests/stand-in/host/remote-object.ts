/** What a client may reach: the accessors and methods of a class below RemoteObject, and nothing else. */
import { apiNotFound, HostError } from './host-error';

/** A client's method arguments after references to objects were resolved. */
export type RemoteArguments = readonly unknown[];

export class RemoteObject {
  /** Name in messages, as in the public reference. */
  get typeName(): string {
    return this.constructor.name;
  }

  /** What Instantiate answers: the ids by which the client addresses the object again. */
  get identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  readProperty(name: string): unknown {
    const member = findMember(this, name);
    if (member?.get === undefined) throw apiNotFound(`${this.typeName}.${name}`);
    return member.get.call(this);
  }

  writeProperty(name: string, value: unknown): unknown {
    const member = findMember(this, name);
    if (member?.set === undefined) throw apiNotFound(`${this.typeName}.${name}`);
    return member.set.call(this, value);
  }

  callMethod(name: string, args: RemoteArguments): unknown {
    const member = findMember(this, name);
    if (typeof member?.value !== 'function') throw apiNotFound(`${this.typeName}.${name}`);
    return member.value.apply(this, args);
  }

  /** Scalar properties, answered when a client loads an object without naming any. */
  scalarNames(): readonly string[] {
    const names: string[] = [];
    for (const prototype of prototypesBelowBase(this)) {
      for (const name of Object.getOwnPropertyNames(prototype)) {
        if (reserved.has(name) || names.includes(name)) continue;
        const member = Object.getOwnPropertyDescriptor(prototype, name);
        if (member?.get !== undefined && !(member.get.call(this) instanceof RemoteObject)) names.push(name);
      }
    }
    return names;
  }
}

export abstract class RemoteCollection extends RemoteObject {
  /** In the order the client sees them. */
  abstract children(): readonly RemoteObject[];
}

/** A handful of settable properties without behaviour of their own, such as a chart's title. */
export class PropertyBag extends RemoteObject {
  constructor(
    private readonly name: string,
    private readonly values: Record<string, unknown>,
    private readonly onWrite: (name: string, value: unknown) => unknown = () => undefined,
  ) {
    super();
  }

  override get typeName(): string {
    return this.name;
  }

  override readProperty(name: string): unknown {
    if (!Object.hasOwn(this.values, name)) throw apiNotFound(`${this.name}.${name}`);
    return this.values[name];
  }

  override writeProperty(name: string, value: unknown): unknown {
    if (!Object.hasOwn(this.values, name)) throw apiNotFound(`${this.name}.${name}`);
    this.values[name] = value;
    return this.onWrite(name, value);
  }

  override callMethod(name: string, _args: RemoteArguments): unknown {
    throw apiNotFound(`${this.name}.${name}`);
  }

  override scalarNames(): readonly string[] {
    return Object.keys(this.values).filter((name) => !(this.values[name] instanceof RemoteObject));
  }
}

/** `Values` → `values`; names that begin with an underscore stay. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `values` → `Values`, the form of property names in answers. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The item a collection was asked for, or the documented error. */
export function found<T>(item: T | null | undefined, location: string): T {
  if (item === null || item === undefined) throw new HostError('ItemNotFound', location);
  return item;
}

const reserved = new Set([
  'constructor',
  'typeName',
  'identity',
  'children',
  'scalarNames',
  'readProperty',
  'writeProperty',
  'callMethod',
]);

function findMember(target: RemoteObject, name: string): PropertyDescriptor | undefined {
  if (reserved.has(name)) return undefined;
  for (const prototype of prototypesBelowBase(target)) {
    const member = Object.getOwnPropertyDescriptor(prototype, name);
    if (member !== undefined) return member;
  }
  return undefined;
}

function prototypesBelowBase(target: RemoteObject): object[] {
  const chain: object[] = [];
  let prototype: unknown = Object.getPrototypeOf(target);
  while (typeof prototype === 'object' && prototype !== null && prototype !== RemoteObject.prototype) {
    chain.push(prototype);
    prototype = Object.getPrototypeOf(prototype);
  }
  return chain;
}
