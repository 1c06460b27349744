/** What stands beside a sheet's cells: comments and discussions, links outside, and the other files that the workbook takes values from. */
import { FileError } from '../../core/file-error';
import type { CellComment, SheetBeside } from '../../core/table/grid';
import { parseReference } from '../cells/cell-reference';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';
import type { PackageParts } from './package-parts';
import { readRelationships, readText } from './package-reading';
import type { Relationship } from './relationships';

/** Undefined where nothing does. */
export async function besideSheet(
  parts: PackageParts,
  sheetPart: string,
): Promise<Omit<SheetBeside, 'files'> | undefined> {
  const own = await readRelationships(parts, sheetPart);
  const told = await Promise.all(
    own
      .filter(({ kind, isExternal, target }) => commentKinds.has(kind) && !isExternal && parts.has(target))
      .map(({ kind, target }) => readComments(parts, kind, target)),
  );
  const links = own.filter(({ kind, isExternal }) => kind === 'hyperlink' && isExternal);
  const comments = joined(told.flatMap((part) => (typeof part === 'string' ? [] : part)));
  const unreadComments = told.filter((part) => typeof part === 'string');
  if (comments.length + unreadComments.length + links.length === 0) return undefined;
  return { comments, unreadComments, links: [...new Set(links.map(({ target }) => target))] };
}

const commentKinds = new Set(['comments', 'threadedComment']);

/** A damaged part of comments costs the comments alone: its name then. */
async function readComments(
  parts: PackageParts,
  kind: string,
  target: string,
): Promise<readonly ToldComment[] | string> {
  try {
    return commentsIn(kind, parseXml(await readText(parts, target), target));
  } catch (error) {
    if (error instanceof FileError) return target;
    throw error;
  }
}

interface ToldComment extends CellComment {
  readonly isDiscussion: boolean;
}

function commentsIn(kind: string, root: XmlElement): readonly ToldComment[] {
  const isDiscussion = kind === 'threadedComment';
  const all = isDiscussion
    ? childrenOf(root, 'threadedComment')
    : childrenOf(childOf(root, 'commentList'), 'comment');
  return all.flatMap((comment) => {
    const place = parseReference(comment.attributes.get('ref') ?? '');
    const text = textIn(childOf(comment, 'text')).trim();
    return place === null || text === '' ? [] : [{ ...place, text, isDiscussion }];
  });
}

/** Excel writes a discussion a second time as a comment, for programs that know none. */
function joined(told: readonly ToldComment[]): readonly CellComment[] {
  const discussed = new Set(
    told.filter(({ isDiscussion }) => isDiscussion).map(({ row, column }) => `${row} ${column}`),
  );
  return told
    .filter(({ isDiscussion, row, column }) => isDiscussion || !discussed.has(`${row} ${column}`))
    .map(({ row, column, text }) => ({ row, column, text }));
}

/** Plain or in runs; phonetic hints are no words of the comment. */
function textIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  if (element.name === 'rPh') return '';
  return element.text + element.children.map(textIn).join('');
}

/** The other workbooks that formulas of this one take values from, as their names stand in the file. */
export async function linkedFiles(
  parts: PackageParts,
  ofWorkbook: readonly Relationship[],
): Promise<readonly string[]> {
  const books = ofWorkbook.filter(
    ({ kind, isExternal, target }) => kind === 'externalLink' && !isExternal && parts.has(target),
  );
  const targets = await Promise.all(books.map(({ target }) => readRelationships(parts, target)));
  return [
    ...new Set(
      targets
        .flat()
        .filter(({ isExternal }) => isExternal)
        .map(({ target }) => fileNameOf(target)),
    ),
  ];
}

function fileNameOf(target: string): string {
  const name = target.split(/[\\/]/u).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
