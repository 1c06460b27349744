/** An XML parser that refuses what no workbook has: a document type, ill-formed text, endless nesting. */
import { SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
import { FileError } from '../../core/file-error';

/** Drawings, the deepest of a workbook's parts, reach about thirty; time and memory grow with the square of depth. */
const deepest = 200;

export interface XmlHandlers<Tag> {
  open(tag: Tag): void;
  close(): void;
  text(text: string): void;
}

export type StrictParser = SaxesParser<{ xmlns: true }>;

/** Resolves namespaces. */
export function strictParser(part: string, handlers: XmlHandlers<SaxesTagNS>): StrictParser {
  const parser: StrictParser = new SaxesParser({ xmlns: true, position: false });
  listen(parser, part, handlers);
  return parser;
}

/** Knows its position in the source; `xmlns` false leaves prefixes undeclared and unresolved. */
export function positionedParser(
  part: string,
  xmlns: boolean,
  handlers: XmlHandlers<SaxesTagNS | SaxesTagPlain>,
): SaxesParser {
  const parser = new SaxesParser({ xmlns, position: true });
  listen(parser, part, handlers);
  return parser;
}

function listen<Tag>(parser: SaxesParser<object>, part: string, handlers: XmlHandlers<Tag>): void {
  let depth = 0;
  parser.on('doctype', () => {
    throw new FileError({ code: 'doctype', part });
  });
  parser.on('error', (error) => {
    throw new FileError({ code: 'damaged-part', part }, null, error);
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new FileError({ code: 'too-large', measure: 'depth', limit: deepest });
    // The parser's own type does not say which of the two tags its options give.
    handlers.open(tag as Tag);
  });
  parser.on('closetag', () => {
    depth--;
    handlers.close();
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
}
