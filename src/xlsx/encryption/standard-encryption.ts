/** Standard encryption (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9): what Excel 2007 and many programs write. */
import { ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { isSame, joined, little32, packageSize } from './encrypted-bytes';

const spins = 50_000;
const hashSize = 20;
const aesKeys: ReadonlySet<number> = new Set([0x660e, 0x660f, 0x6610]);

/** Null where the password is another one, or the file asks for what is not done here. */
export function decryptStandard(
  info: Uint8Array,
  encrypted: Uint8Array,
  password: Uint8Array,
): Uint8Array | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const header = 12;
  const verifier = header + view.getUint32(8, true);
  if (!aesKeys.has(view.getUint32(header + 8, true))) return null;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const key = keyOf(password, salt, view.getUint32(header + 16, true) / 8);
  const cipher = ecb(key, { disablePadding: true });
  const input = cipher.decrypt(info.slice(verifier + 20, verifier + 36));
  const told = cipher.decrypt(info.slice(verifier + 40, verifier + 72));
  if (!isSame(told.subarray(0, hashSize), sha1(input))) return null;
  return ecb(key, { disablePadding: true }).decrypt(encrypted.slice(8)).subarray(0, packageSize(encrypted));
}

function keyOf(password: Uint8Array, salt: Uint8Array, size: number): Uint8Array {
  let spun = sha1(joined(salt, password));
  for (let spin = 0; spin < spins; spin++) spun = sha1(joined(little32(spin), spun));
  const last = sha1(joined(spun, little32(0)));
  const mixed = (pad: number): Uint8Array => {
    const block = new Uint8Array(64).fill(pad);
    last.forEach((byte, index) => (block[index] = byte ^ pad));
    return sha1(block);
  };
  return joined(mixed(0x36), mixed(0x5c)).subarray(0, size);
}
