/** Bytes of a file as the parts of a package, also where Excel encrypted them with its own password. */
import { FileError } from '../../core/file-error';
import { isCompoundFile } from '../zip/file-signature';
import { PackageParts, type Compression } from './package-parts';

export async function openPackage(bytes: Uint8Array, compression: Compression): Promise<PackageParts> {
  try {
    return PackageParts.open(bytes, compression);
  } catch (error) {
    const isWrapped = error instanceof FileError && error.code === 'encrypted' && isCompoundFile(bytes);
    if (!isWrapped) throw error;
    // Few workbooks need it.
    const { decryptPackage } = await import('../encryption/decrypt-package');
    return PackageParts.open(decryptPackage(bytes), compression);
  }
}
