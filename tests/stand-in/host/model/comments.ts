/** Excel.Comment: kept with its cell; the engine's grid does not show it. */
import { parseAddress } from '../address';
import { HostError } from '../host-error';
import { removeWhere, type KeptComment } from '../kept-state';
import { found, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { Range } from './range-object';
import { requireSheet } from './worksheet-object';

export class CommentCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string | null = null,
  ) {
    super();
  }

  children(): readonly Comment[] {
    return this.context.kept.comments
      .filter((comment) => this.sheet === null || comment.at.sheet === this.sheet)
      .map((comment) => new Comment(this.context, comment));
  }
  add(cell: unknown, content: unknown) {
    const at = this.placeOf(cell);
    this.context.guard(at.sheet, at.area, 'CommentCollection.add');
    const comment: KeptComment = { id: this.context.kept.nextId(), at, content: String(content) };
    this.context.kept.comments.push(comment);
    return new Comment(this.context, comment);
  }
  getCount() {
    return this.children().length;
  }
  getItem(id: string) {
    return found(this.getItemOrNullObject(id), 'CommentCollection.getItem');
  }
  getItemOrNullObject(id: string) {
    return this.children().find((comment) => comment.id === id) ?? null;
  }
  getItemAt(index: number) {
    return found(this.children()[index], 'CommentCollection.getItemAt');
  }
  getItemByCell(cell: unknown) {
    const at = JSON.stringify(this.placeOf(cell));
    const comment = this.context.kept.comments.find((candidate) => JSON.stringify(candidate.at) === at);
    return new Comment(this.context, found(comment, 'CommentCollection.getItemByCell'));
  }

  private placeOf(cell: unknown) {
    if (cell instanceof Range) return { sheet: cell.place.sheet, area: cell.place.area };
    const parsed = parseAddress(String(cell));
    if (parsed.sheet === null && this.sheet === null)
      throw new HostError('InvalidArgument', 'CommentCollection.add');
    const sheet =
      parsed.sheet === null
        ? this.sheet
        : requireSheet(this.context, parsed.sheet, 'CommentCollection.add').sheet;
    return { sheet: sheet ?? '', area: parsed.area };
  }
}

class Comment extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly kept: KeptComment,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.kept.id };
  }
  get id() {
    return this.kept.id;
  }
  get content() {
    return this.kept.content;
  }
  set content(content: string) {
    this.kept.content = content;
  }
  getLocation() {
    return new Range(this.context, this.kept.at);
  }
  delete() {
    removeWhere(this.context.kept.comments, (comment) => comment === this.kept);
  }
}
