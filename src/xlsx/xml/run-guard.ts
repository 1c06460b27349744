/** Stops the inflating of XML that is one endless text or comment: read, it would be a string of the same size. */
import { FileError } from '../../core/file-error';

/** A cell holds 32,767 characters, however spelled; the longest sound text is a picture inside another part's attribute. */
const longestRun = 16_000_000;

const lessThan = 60;
const greaterThan = 62;
const exclamation = 33;

export class RunGuard {
  private lastTag = 0;
  private seen = 0;
  /** Where an open comment, CDATA or document type begins; -1 outside of one. */
  private section = -1;
  /** Bytes of all closed ones. */
  private inSections = 0;

  /** To be asked as bytes come, each time for all that have come. */
  watch(bytes: Uint8Array, filled: number): void {
    const known = bytes.subarray(0, filled);
    this.watchTexts(known);
    this.watchSections(known);
    this.seen = filled;
  }

  private watchTexts(bytes: Uint8Array): void {
    while (bytes.length - this.lastTag > longestRun) {
      const next = bytes.lastIndexOf(lessThan, this.lastTag + longestRun);
      if (next <= this.lastTag) throw tooLong();
      this.lastTag = next;
    }
  }

  private watchSections(bytes: Uint8Array): void {
    let at = Math.max(0, this.seen - 2);
    while (at >= 0 && at < bytes.length) {
      at = this.section < 0 ? this.opened(bytes, at) : this.closed(bytes, at);
      const open = this.section < 0 ? 0 : bytes.length - this.section;
      if (this.inSections + open > longestRun) throw tooLong();
    }
  }

  private opened(bytes: Uint8Array, start: number): number {
    let at = bytes.indexOf(exclamation, start);
    while (at >= 0 && bytes[at - 1] !== lessThan) at = bytes.indexOf(exclamation, at + 1);
    if (at < 0) return -1;
    this.section = at - 1;
    return at + 1;
  }

  /** `-->` and `]]>` alike; a document type is refused later by whoever reads the part. */
  private closed(bytes: Uint8Array, start: number): number {
    let at = bytes.indexOf(greaterThan, start);
    while (at >= 0 && !(bytes[at - 1] === bytes[at - 2] && (bytes[at - 1] === 45 || bytes[at - 1] === 93)))
      at = bytes.indexOf(greaterThan, at + 1);
    if (at < 0) return -1;
    this.inSections += at - this.section;
    this.section = -1;
    return at + 1;
  }
}

function tooLong(): FileError {
  return new FileError({ code: 'too-large', measure: 'text', limit: longestRun });
}
