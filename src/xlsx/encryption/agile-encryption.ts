/** Agile encryption (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15): what Excel writes since 2010. */
import { cbc } from '@noble/ciphers/aes';
import { hmac } from '@noble/hashes/hmac';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { FileError } from '../../core/file-error';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';
import { isSame, joined, little32, packageSize } from './encrypted-bytes';

type Hash = typeof sha512;

const hashes: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };
const passwordEncryptor = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';
/** What each derived key is for, by the standard's own eight bytes. */
const verifierInputKey = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const verifierHashKey = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const packageKey = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
const integrityKey = Uint8Array.of(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6);
const integrityValue = Uint8Array.of(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33);
const segment = 4096;
/** Excel takes a hundred thousand; a file may ask for ten million, which is half a minute. */
const mostSpins = 300_000;

/** Null where the password is another one, or the file asks for what is not done here; throws FileError where the content is not what was encrypted. */
export function decryptAgile(
  info: Uint8Array,
  encrypted: Uint8Array,
  password: Uint8Array,
): Uint8Array | null {
  const root = parseXml(new TextDecoder('utf-8').decode(info.subarray(8)), 'EncryptionInfo');
  const data = childOf(root, 'keyData');
  const encryptor = childrenOf(childOf(root, 'keyEncryptors'), 'keyEncryptor').find(
    ({ attributes }) => attributes.get('uri') === passwordEncryptor,
  );
  const locked = encryptor && childOf(encryptor, 'encryptedKey');
  if (data === undefined || locked === undefined || !isKnown(data) || !isKnown(locked)) return null;
  const spins = Number(locked.attributes.get('spinCount'));
  if (!(spins <= mostSpins)) return null;
  const hash = hashOf(locked);
  const salt = base64(locked, 'saltValue');
  let spun = hash(joined(salt, password));
  for (let spin = 0; spin < spins; spin++) spun = hash(joined(little32(spin), spun));
  const unlocked = (name: string, purpose: Uint8Array): Uint8Array => {
    const key = sized(hash(joined(spun, purpose)), Number(locked.attributes.get('keyBits')) / 8);
    return decrypted(key, sized(salt, blockOf(locked)), base64(locked, name));
  };
  const input = unlocked('encryptedVerifierHashInput', verifierInputKey).subarray(0, salt.length);
  const told = unlocked('encryptedVerifierHashValue', verifierHashKey);
  const wanted = hash(input);
  if (!isSame(told.subarray(0, wanted.length), wanted)) return null;
  const key = unlocked('encryptedKeyValue', packageKey).subarray(
    0,
    Number(data.attributes.get('keyBits')) / 8,
  );
  const integrity = childOf(root, 'dataIntegrity');
  if (integrity !== undefined && !isWhole(encrypted, key, data, integrity))
    throw new FileError({ code: 'damaged-part', part: 'EncryptedPackage' });
  return decryptedSegments(encrypted, key, data);
}

/** MS-OFFCRYPTO 2.3.4.14: a keyed hash over the whole stream, its size in front included. */
function isWhole(encrypted: Uint8Array, key: Uint8Array, data: XmlElement, integrity: XmlElement): boolean {
  const [hash, salt] = [hashOf(data), base64(data, 'saltValue')];
  const unlocked = (name: string, purpose: Uint8Array): Uint8Array =>
    decrypted(key, sized(hash(joined(salt, purpose)), blockOf(data)), base64(integrity, name)).subarray(
      0,
      hash.outputLen,
    );
  const wanted = hmac(hash, unlocked('encryptedHmacKey', integrityKey), encrypted);
  return isSame(unlocked('encryptedHmacValue', integrityValue), wanted);
}

function decryptedSegments(encrypted: Uint8Array, key: Uint8Array, data: XmlElement): Uint8Array {
  const [hash, salt] = [hashOf(data), base64(data, 'saltValue')];
  const content = encrypted.subarray(8);
  const plain = new Uint8Array(content.length);
  for (let index = 0; index * segment < content.length; index++) {
    const start = index * segment;
    const vector = sized(hash(joined(salt, little32(index))), blockOf(data));
    plain.set(decrypted(key, vector, content.subarray(start, start + segment)), start);
  }
  return plain.subarray(0, packageSize(encrypted));
}

function decrypted(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, vector, { disablePadding: true }).decrypt(bytes);
}

function isKnown({ attributes }: XmlElement): boolean {
  return (
    attributes.get('cipherAlgorithm') === 'AES' &&
    attributes.get('cipherChaining') === 'ChainingModeCBC' &&
    Object.hasOwn(hashes, attributes.get('hashAlgorithm') ?? '')
  );
}

function hashOf({ attributes }: XmlElement): Hash {
  return hashes[attributes.get('hashAlgorithm') ?? ''] ?? sha512;
}

function blockOf({ attributes }: XmlElement): number {
  return Number(attributes.get('blockSize'));
}

function base64({ attributes }: XmlElement, name: string): Uint8Array {
  return Uint8Array.from(atob(attributes.get(name) ?? ''), (char) => char.charCodeAt(0));
}

/** Cut off, or filled up with 0x36. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size).fill(0x36);
  result.set(bytes.subarray(0, size));
  return result;
}
