/** Opens a workbook that Excel encrypted though nobody set a password: it then uses one of its own. */
import { FileError } from '../../core/file-error';
import { decryptAgile } from './agile-encryption';
import { readStreams } from './compound-file';
import { decryptStandard } from './standard-encryption';

/** MS-OFFCRYPTO 2.4.2.3: a workbook that is locked against changes of its structure is encrypted with it. */
const defaultPassword = 'VelvetSweatshop';

/** The plain package; FileError `encrypted` where a person set a password. */
export function decryptPackage(bytes: Uint8Array): Uint8Array {
  const plain = attempted(() => {
    const streams = readStreams(bytes);
    const [info, encrypted] = [streams.get('EncryptionInfo'), streams.get('EncryptedPackage')];
    if (info === undefined || encrypted === undefined) return null;
    const [major, minor] = [info[0], info[2]];
    if (major === 4 && minor === 4) return decryptAgile(info, encrypted, utf16(defaultPassword));
    return minor === 2 ? decryptStandard(info, encrypted, utf16(defaultPassword)) : null;
  });
  if (plain === null) throw new FileError({ code: 'encrypted' });
  return plain;
}

/** Whatever breaks here breaks on bytes that are not what their own tables say. */
function attempted<T>(decrypt: () => T): T {
  try {
    return decrypt();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError({ code: 'truncated' }, null, error);
  }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]));
}
