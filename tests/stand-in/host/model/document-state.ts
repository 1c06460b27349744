/** What an add-in keeps in the document: settings and custom XML parts. */
import { HostError } from '../host-error';
import { found, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';

export class SettingCollection extends RemoteCollection {
  constructor(private readonly context: HostContext) {
    super();
  }

  children(): readonly Setting[] {
    return [...this.context.kept.settings.keys()].map((key) => new Setting(this.context, key));
  }
  add(key: string, value: unknown) {
    this.context.kept.settings.set(key, value);
    return new Setting(this.context, key);
  }
  getCount() {
    return this.context.kept.settings.size;
  }
  getItem(key: string) {
    return found(this.getItemOrNullObject(key), 'SettingCollection.getItem');
  }
  getItemOrNullObject(key: string) {
    return this.context.kept.settings.has(key) ? new Setting(this.context, key) : null;
  }
}

class Setting extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly settingKey: string,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.settingKey };
  }
  get key() {
    return this.settingKey;
  }
  get value(): unknown {
    return this.context.kept.settings.get(this.settingKey);
  }
  set value(value: unknown) {
    this.context.kept.settings.set(this.settingKey, value);
  }
  delete() {
    this.context.kept.settings.delete(this.settingKey);
  }
}

export class CustomXmlPartCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly namespace: string | null = null,
  ) {
    super();
  }

  children(): readonly CustomXmlPart[] {
    return [...this.context.kept.customXml.keys()]
      .map((id) => new CustomXmlPart(this.context, id))
      .filter((part) => this.namespace === null || part.namespaceUri === this.namespace);
  }
  add(xml: string) {
    if (!/^\s*(<\?[^>]*\?>\s*)?<[^>]+>/.test(xml))
      throw new HostError('InvalidArgument', 'CustomXmlPartCollection.add');
    const id = this.context.kept.nextId();
    this.context.kept.customXml.set(id, xml);
    return new CustomXmlPart(this.context, id);
  }
  getByNamespace(namespace: string) {
    return new CustomXmlPartCollection(this.context, namespace);
  }
  getCount() {
    return this.children().length;
  }
  getItem(id: string) {
    return found(this.getItemOrNullObject(id), 'CustomXmlPartCollection.getItem');
  }
  getItemOrNullObject(id: string) {
    return this.children().find((part) => part.id === id) ?? null;
  }
  getOnlyItem() {
    return found(this.getOnlyItemOrNullObject(), 'CustomXmlPartScopedCollection.getOnlyItem');
  }
  getOnlyItemOrNullObject() {
    const [only, second] = this.children();
    return only !== undefined && second === undefined ? only : null;
  }
}

class CustomXmlPart extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly partId: string,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.partId };
  }
  get id() {
    return this.partId;
  }
  get namespaceUri() {
    return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(this.getXml())?.[1] ?? '';
  }
  getXml() {
    return found(this.context.kept.customXml.get(this.partId), 'CustomXmlPart.getXml');
  }
  setXml(xml: string) {
    this.context.kept.customXml.set(this.partId, xml);
  }
  delete() {
    this.context.kept.customXml.delete(this.partId);
  }
}
