/** Bytes of a file as the parts of a package, also where Excel encrypted them with its own password. */
import { FileError } from '../../core/file-error';
import { isCompoundFile } from '../zip/file-signature';
import { PackageParts, type Compression } from './package-parts';

export interface OpenedPackage {
  readonly parts: PackageParts;
  readonly isEncrypted: boolean;
}

export async function openPackage(bytes: Uint8Array, compression: Compression): Promise<OpenedPackage> {
  try {
    return { parts: PackageParts.open(bytes, compression), isEncrypted: false };
  } catch (error) {
    const isWrapped = error instanceof FileError && error.code === 'encrypted' && isCompoundFile(bytes);
    if (!isWrapped) throw error;
    // Few workbooks need it.
    const { decryptPackage } = await import('../encryption/decrypt-package');
    return { parts: PackageParts.open(decryptPackage(bytes), compression), isEncrypted: true };
  }
}
