/** Names what bytes are when they are not a zip archive: an old .xls, an encrypted package, a web page, a picture. */
import type { FileProblem, OtherFormat } from '../../core/file-error';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipLocalHeader = [0x50, 0x4b, 0x03, 0x04];
const zipEmptyArchive = [0x50, 0x4b, 0x05, 0x06];
/** BOF records of BIFF2, 3, 4 and 5, written without a compound file: number and length, little-endian. */
const bareBiff = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
];

const otherFormats: readonly {
  readonly format: OtherFormat;
  readonly starts: readonly (number[] | string)[];
}[] = [
  { format: 'picture', starts: ['\u0089PNG', [0xff, 0xd8, 0xff], 'GIF8', 'BM', 'II*\0', 'MM\0*'] },
  { format: 'pdf', starts: ['%PDF'] },
  { format: 'word', starts: ['{\\rtf'] },
  { format: 'archive', starts: ['Rar!', [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]] },
  { format: 'program', starts: ['MZ', '\u007fELF'] },
  { format: 'access', starts: ['\0\u0001\0\0Standard '] },
];

export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipLocalHeader) || startsWith(bytes, zipEmptyArchive);
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, compoundFile);
}

export function problemOfForeignBytes(bytes: Uint8Array): FileProblem {
  if (bytes.length === 0) return { code: 'empty-file' };
  if (isCompoundFile(bytes)) return problemOfCompoundFile(bytes);
  if (bareBiff.some((start) => startsWith(bytes, start))) return { code: 'old-xls' };
  if (looksLikeMarkup(bytes)) return { code: 'html-table' };
  const other = otherFormats.find(({ starts }) => starts.some((start) => startsWith(bytes, bytesOf(start))));
  return other === undefined ? { code: 'not-zip' } : { code: 'other-format', format: other.format };
}

/** Directory names are UTF-16LE; the directory may stand anywhere in the file. */
function problemOfCompoundFile(bytes: Uint8Array): FileProblem {
  if (includesUtf16(bytes, 'EncryptedPackage')) return { code: 'encrypted' };
  if (includesUtf16(bytes, 'WordDocument')) return { code: 'other-format', format: 'word' };
  if (includesUtf16(bytes, 'PowerPoint Document')) return { code: 'other-format', format: 'presentation' };
  return { code: 'old-xls' };
}

function bytesOf(start: readonly number[] | string): readonly number[] {
  return typeof start === 'string' ? Array.from(start, (char) => char.charCodeAt(0)) : start;
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 512))
    .replace(/\0/g, '')
    .trimStart()
    .toLowerCase();
  return /^(<!doctype html|<html|<table|<meta|<\?xml|mime-version:)/.test(start);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (
      index < text.length &&
      bytes[at + index * 2] === text.charCodeAt(index) &&
      bytes[at + index * 2 - 1] === 0
    ) {
      index++;
    }
    if (index === text.length) return true;
  }
  return false;
}
