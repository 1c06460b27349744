/** A draft of a package in which parts are added, related and taken out; nothing counts until the draft is taken over. */
import { StyleBook } from '../styles/style-book';
import {
  changeContentTypes,
  contentTypes,
  contentTypesPart,
  withDefaults,
  type ContentTypeChange,
} from './content-types';
import { emptyStyles } from './empty-package';
import type { PackageParts } from './package-parts';
import { readRelationships, readText, type PackageReading } from './package-reading';
import {
  addRelationship,
  emptyRelationships,
  relationshipsPartOf,
  removeRelationshipsTo,
} from './relationships';

export class PackageEditor {
  readonly parts: PackageParts;
  private readonly typeChanges: ContentTypeChange[] = [];
  private readonly before: ReadonlySet<string>;
  private book: { readonly part: string; readonly styles: StyleBook } | null = null;

  constructor(
    original: PackageParts,
    readonly reading: PackageReading,
  ) {
    this.parts = original.fork();
    this.before = new Set(original.names());
  }

  /** `xl/tables/table`, `.xml` → the first `xl/tables/tableN.xml` that is free. */
  freeName(start: string, end: string): string {
    let number = 1;
    while (this.parts.has(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  add(part: string, content: string | Uint8Array, type: string): void {
    this.parts.write(part, content);
    this.typeChanges.push({ part, type });
  }

  /** Takes out a part with its relationships, and what only it led to. */
  async remove(part: string): Promise<void> {
    const led = await readRelationships(this.parts, part);
    this.parts.remove(part);
    this.parts.remove(relationshipsPartOf(part));
    this.typeChanges.push({ part, type: null });
    for (const { target, isExternal } of led) {
      if (!isExternal && this.parts.has(target) && !(await this.isLedTo(target))) await this.remove(target);
    }
  }

  /** Writes a relationship and gives its id. */
  async relate(owner: string, type: string, target: string): Promise<string> {
    const part = relationshipsPartOf(owner);
    const source = this.parts.has(part) ? await readText(this.parts, part) : emptyRelationships;
    const { source: written, id } = addRelationship(source, part, type, target);
    this.parts.write(part, written);
    return id;
  }

  async unrelate(owner: string, target: string): Promise<void> {
    const part = relationshipsPartOf(owner);
    if (!this.parts.has(part)) return;
    this.parts.write(part, removeRelationshipsTo(await readText(this.parts, part), part, owner, target));
  }

  /** The styles, to be added to; a package without them gets them. */
  async styles(): Promise<StyleBook> {
    if (this.book === null) {
      const part = this.reading.stylesPart ?? (await this.addStyles());
      this.book = { part, styles: new StyleBook(await readText(this.parts, part), part) };
    }
    return this.book.styles;
  }

  /** Everything gathered is written into the draft's parts. */
  async finish(): Promise<PackageParts> {
    if (this.book?.styles.isChanged === true) this.parts.write(this.book.part, this.book.styles.toXml());
    const added = this.parts.names().filter((name) => !this.before.has(name));
    if (this.typeChanges.length > 0 || added.length > 0) {
      const source = await readText(this.parts, contentTypesPart);
      const written = withDefaults(changeContentTypes(source, this.typeChanges), added);
      if (written !== source) this.parts.write(contentTypesPart, written);
    }
    return this.parts;
  }

  private async addStyles(): Promise<string> {
    const { dialect } = this.reading.workbook;
    // Other readers look for the styles under this name alone.
    const usual = `${folderOf(this.reading.workbookPart)}styles`;
    const part = this.parts.has(`${usual}.xml`) ? this.freeName(usual, '.xml') : `${usual}.xml`;
    this.add(part, emptyStyles(dialect.main), contentTypes.styles);
    await this.relate(this.reading.workbookPart, `${dialect.relationships}/styles`, part);
    return part;
  }

  private async isLedTo(target: string): Promise<boolean> {
    const wanted = target.toLowerCase();
    for (const name of this.parts.names()) {
      const owner = ownerOf(name);
      if (owner === null) continue;
      const found = await readRelationships(this.parts, owner);
      if (
        found.some((relationship) => !relationship.isExternal && relationship.target.toLowerCase() === wanted)
      )
        return true;
    }
    return false;
  }
}

/** `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`; null for other parts. */
function ownerOf(relationshipsPart: string): string | null {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(relationshipsPart);
  return match === null ? null : `${match[1] ?? ''}${match[2] ?? ''}`;
}

/** With its closing slash; empty at the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
