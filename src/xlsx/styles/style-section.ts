/** One list of the styles part: what was there and what is added. */
import { appendInside, setAttributes, type Splice, type XmlElement } from '../xml/xml-tree';

export class StyleSection {
  readonly added: string[] = [];
  private readonly existing: readonly string[];
  private readonly ids = new Map<string, number>();

  constructor(
    readonly element: XmlElement | undefined,
    private readonly source: string,
  ) {
    this.existing = element?.children.map(({ start, end }) => source.slice(start, end)) ?? [];
    this.existing.forEach((text, id) => {
      if (!this.ids.has(text)) this.ids.set(text, id);
    });
  }

  get count(): number {
    return this.existing.length + this.added.length;
  }

  textAt(id: number): string | undefined {
    return this.existing[id] ?? this.added[id - this.existing.length];
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.count;
    this.added.push(text);
    this.ids.set(text, id);
    return id;
  }

  /** What puts the added entries into the list's element. */
  extended(element: XmlElement): Splice[] {
    const piece = appendInside(this.source, element, this.added.join(''));
    if (element.isSelfClosing)
      return [{ ...piece, text: piece.text.replace(/count="\d+"/, `count="${this.count}"`) }];
    return [setAttributes(this.source, element, { count: String(this.count) }), piece];
  }
}
