/** Finds a package's main parts: workbook, styles, shared strings; names what is no workbook. */
import { FileError, type OtherFormat } from '../../core/file-error';
import type { PackageParts } from './package-parts';
import { parseRelationships, relationshipsPartOf, type Relationship } from './relationships';
import { noStyles, readStyles, type StylesReading } from '../styles/styles-part';
import { readWorkbookPart, type WorkbookReading } from './workbook-part';
import { decodePart } from '../xml/xml-text';

export interface PackageReading {
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  readonly workbook: WorkbookReading;
  readonly stylesPart: string | null;
  readonly styles: StylesReading;
  readonly sharedStringsPart: string | null;
}

export async function readPackage(parts: PackageParts): Promise<PackageReading> {
  const workbookPart = await findWorkbookPart(parts);
  const relationships = await readRelationships(parts, workbookPart);
  const workbook = readWorkbookPart(await readText(parts, workbookPart), workbookPart, relationships);
  const stylesPart = targetOf(parts, relationships, 'styles');
  return {
    workbookPart,
    relationships,
    workbook,
    stylesPart,
    styles: stylesPart === null ? noStyles : readStyles(await readText(parts, stylesPart), stylesPart),
    sharedStringsPart: targetOf(parts, relationships, 'sharedStrings'),
  };
}

export async function readText(parts: PackageParts, part: string): Promise<string> {
  return decodePart(await parts.read(part));
}

/** The relationships of a part; none when it has no relationship part. */
export async function readRelationships(parts: PackageParts, owner: string): Promise<Relationship[]> {
  const part = relationshipsPartOf(owner);
  return parts.has(part) ? parseRelationships(await readText(parts, part), part, owner) : [];
}

function targetOf(parts: PackageParts, relationships: readonly Relationship[], kind: string): string | null {
  const found = relationships.find((relationship) => relationship.kind === kind && !relationship.isExternal);
  return found !== undefined && parts.has(found.target) ? found.target : null;
}

async function findWorkbookPart(parts: PackageParts): Promise<string> {
  const found = (await readRelationships(parts, '')).find(({ kind }) => kind === 'officeDocument');
  const part = found?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin')) throw new FileError({ code: 'xlsb' });
  const isWorkbook = /(^|\/)workbook[^/]*\.xml$/i.test(part) || part.toLowerCase().startsWith('xl/');
  if (isWorkbook && parts.has(part)) return part;
  if (await isOpenDocument(parts)) throw new FileError({ code: 'ods' });
  if (isWorkbook && found !== undefined) throw new FileError({ code: 'missing-part', part });
  if (parts.names().some((name) => /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/iu.test(name)))
    throw new FileError({ code: 'other-format', format: 'archive' });
  const format = otherFormats[part.replace(/\/.*$/u, '').toLowerCase()];
  throw new FileError(format === undefined ? { code: 'not-workbook' } : { code: 'other-format', format });
}

/** By the folder of a package's main part. */
const otherFormats: Readonly<Record<string, OtherFormat>> = { word: 'word', ppt: 'presentation' };

async function isOpenDocument(parts: PackageParts): Promise<boolean> {
  if (!parts.has('mimetype')) return false;
  return (await readText(parts, 'mimetype')).includes('opendocument.spreadsheet');
}
