/** An XML parser that refuses what no workbook has: a document type, ill-formed text, endless nesting. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileError } from '../../core/file-error';

/** Drawings, the deepest of a workbook's parts, reach about thirty; time and memory grow with the square of depth. */
const deepest = 200;

export interface XmlHandlers {
  open(tag: SaxesTagNS): void;
  close(): void;
  text(text: string): void;
}

export type StrictParser = SaxesParser<{ xmlns: true }>;

/** Resolves namespaces. */
export function strictParser(part: string, handlers: XmlHandlers): StrictParser {
  return listening(new SaxesParser({ xmlns: true, position: false }), part, handlers);
}

/** Knows its position in the source, too. */
export function positionedParser(part: string, handlers: XmlHandlers): StrictParser {
  return listening(new SaxesParser({ xmlns: true, position: true }), part, handlers);
}

function listening(parser: StrictParser, part: string, handlers: XmlHandlers): StrictParser {
  let depth = 0;
  parser.on('doctype', () => {
    throw new FileError({ code: 'doctype', part });
  });
  parser.on('error', (error) => {
    throw new FileError({ code: 'damaged-part', part }, null, error);
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new FileError({ code: 'too-large', measure: 'depth', limit: deepest });
    handlers.open(tag);
  });
  parser.on('closetag', () => {
    depth--;
    handlers.close();
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  return parser;
}
