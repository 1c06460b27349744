/** Names what bytes are when they are not a zip archive: an old .xls, an encrypted package, a web page. */
import type { FileProblem } from '../../core/file-error';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipLocalHeader = [0x50, 0x4b, 0x03, 0x04];
const zipEmptyArchive = [0x50, 0x4b, 0x05, 0x06];
/** BIFF2–BIFF5 files written without a compound file start with a BOF record. */
const bareBiff = [0x09, 0x08];

export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipLocalHeader) || startsWith(bytes, zipEmptyArchive);
}

export function problemOfForeignBytes(bytes: Uint8Array): FileProblem {
  if (bytes.length === 0) return { code: 'empty-file' };
  if (startsWith(bytes, compoundFile)) return problemOfCompoundFile(bytes);
  if (startsWith(bytes, bareBiff)) return { code: 'old-xls' };
  if (looksLikeMarkup(bytes)) return { code: 'html-table' };
  return { code: 'not-zip' };
}

/** Directory names are UTF-16LE; the directory may stand anywhere in the file. */
function problemOfCompoundFile(bytes: Uint8Array): FileProblem {
  if (includesUtf16(bytes, 'EncryptedPackage')) return { code: 'encrypted' };
  if (includesUtf16(bytes, 'WordDocument')) return { code: 'not-workbook' };
  return { code: 'old-xls' };
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
