/** The add-in's tab of the ribbon as manifest.xml describes it, in Russian. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the 32-pixel icon on this page's own server. */
  readonly icon: string;
  /** Name of the function to run; null opens the pane. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** Paths on this page's own server. */
  readonly panePath: string;
  readonly metadataPath: string;
  readonly functionNamespace: string;
}

const locale = 'ru-RU';

/** Throws when the text is no manifest of an add-in with a ribbon tab. */
export function readManifest(xml: Document): AddinManifest {
  const tab = required(xml.getElementsByTagName('CustomTab')[0], 'CustomTab');
  const resource = (id: string): string => resourceOf(xml, id);
  return {
    name: localized(required(xml.getElementsByTagName('DisplayName')[0], 'DisplayName')),
    tab: labelOf(tab, resource),
    groups: children(tab, 'Group').map((group) => ({
      label: labelOf(group, resource),
      buttons: children(group, 'Control').map((control) => buttonOf(control, resource)),
    })),
    panePath: path(resource(attribute(xml.getElementsByTagName('Runtime')[0], 'resid'))),
    metadataPath: path(resource(attribute(xml.querySelector('Metadata > SourceLocation'), 'resid'))),
    functionNamespace: resource(attribute(xml.getElementsByTagName('Namespace')[0], 'resid')),
  };
}

function buttonOf(control: Element, resource: (id: string) => string): RibbonButton {
  const icon = [...control.getElementsByTagName('bt:Image')].find(
    (image) => image.getAttribute('size') === '32',
  );
  return {
    id: attribute(control, 'id'),
    label: labelOf(control, resource),
    tip: resource(attribute(control.querySelector('Supertip > Description'), 'resid')),
    icon: path(resource(attribute(icon, 'resid'))),
    functionName: control.getElementsByTagName('FunctionName')[0]?.textContent ?? null,
  };
}

function labelOf(element: Element, resource: (id: string) => string): string {
  return resource(attribute(children(element, 'Label')[0], 'resid'));
}

function resourceOf(xml: Document, id: string): string {
  const found = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((tag) => [...xml.getElementsByTagName(tag)])
    .find((element) => element.getAttribute('id') === id);
  return localized(required(found, id));
}

function localized(element: Element): string {
  const own = [...element.children].find((child) => child.getAttribute('Locale') === locale);
  return own?.getAttribute('Value') ?? attribute(element, 'DefaultValue');
}

function children(element: Element, tag: string): Element[] {
  return [...element.children].filter((child) => child.tagName === tag);
}

function attribute(element: Element | null | undefined, name: string): string {
  return required(element?.getAttribute(name), name);
}

function path(address: string): string {
  return new URL(address).pathname;
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The manifest has no ${what}`);
  return value;
}
