/** A workbook as Excel encrypts it, with its own password or a person's: agile encryption (MS-OFFCRYPTO 2.3.4.10) in a compound file (MS-CFB). */
import { createCipheriv, createHash, createHmac } from 'node:crypto';

const ownPassword = 'VelvetSweatshop';
const spins = 1000;
const [salt, dataSalt, verifier] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2), Buffer.alloc(16, 3)];
const [key, ward] = [Buffer.alloc(32, 4), Buffer.alloc(64, 5)];

export function encryptedWorkbook(plain: Uint8Array, password = ownPassword): Uint8Array {
  let spun = digest(salt, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < spins; spin++) spun = digest(little32(spin), spun);
  const under = (purpose: string, content: Buffer): string =>
    encrypted(digest(spun, Buffer.from(purpose, 'hex')).subarray(0, 32), salt, content).toString('base64');
  const underKey = (purpose: string, content: Buffer): string =>
    encrypted(key, digest(dataSalt, Buffer.from(purpose, 'hex')), content).toString('base64');
  const segments: Buffer[] = [little32(plain.length), little32(0)];
  for (let start = 0; start < plain.length; start += 4096) {
    const vector = digest(dataSalt, little32(start / 4096));
    segments.push(encrypted(key, vector, Buffer.from(plain.subarray(start, start + 4096))));
  }
  const content = Buffer.concat(segments);
  const integrity = createHmac('sha512', ward).update(content).digest();
  const facts =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const uri = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';
  const xml =
    `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${uri}">` +
    `<keyData ${facts} saltValue="${dataSalt.toString('base64')}"/>` +
    `<dataIntegrity encryptedHmacKey="${underKey('5fb2ad010cb9e1f6', ward)}" encryptedHmacValue="${underKey('a0677f02b22c8433', integrity)}"/>` +
    `<keyEncryptors><keyEncryptor uri="${uri}"><p:encryptedKey spinCount="${spins}" ${facts} saltValue="${salt.toString('base64')}"` +
    ` encryptedVerifierHashInput="${under('fea7d2763b4b9e79', verifier)}"` +
    ` encryptedVerifierHashValue="${under('d7aa0f6d3061344e', digest(verifier))}"` +
    ` encryptedKeyValue="${under('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]);
  return compoundFile(info, content);
}

function digest(...parts: readonly Buffer[]): Buffer {
  return createHash('sha512').update(Buffer.concat(parts)).digest();
}

function encrypted(secret: Buffer, vector: Buffer, content: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', secret, vector.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(content, 16)), cipher.final()]);
}

/** Version 3: the information as a small stream, the package as a large one. */
function compoundFile(info: Buffer, content: Buffer): Uint8Array {
  const [end, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd];
  const [small, large] = [padded(info, 512), padded(content, 512)];
  const chain = [table];
  const starts = [512, 512, small.length, large.length].map((size) => {
    const start = chain.length;
    for (let left = size / 512; left > 0; left--) chain.push(left === 1 ? end : chain.length + 1);
    return start;
  });
  if (chain.length > 128 || content.length < 4096) throw new Error('Too large or too small for this writer');
  const [directoryAt = 0, smallTableAt = 0, smallAt = 0, largeAt = 0] = starts;
  const sector = (numbers: readonly number[]): Buffer =>
    Buffer.concat(Array.from({ length: 128 }, (_, index) => little32(numbers[index] ?? free)));
  const entry = (
    name: string,
    kind: number,
    links: readonly number[],
    start: number,
    size: number,
  ): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 'utf16le');
    bytes.set([(name.length + 1) * 2, 0, kind, 1], 64);
    bytes.set(Buffer.concat(links.map(little32)), 68);
    bytes.set(Buffer.concat([little32(start), little32(size)]), 116);
    return bytes;
  };
  const blocks = Array.from({ length: Math.ceil(info.length / 64) }, (_, index) => index + 1);
  const header = Buffer.alloc(76);
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  header.set(Buffer.concat([0, 1, directoryAt, 0, 4096, smallTableAt, 1, end, 0].map(little32)), 40);
  return Buffer.concat([
    header,
    ...Array.from({ length: 109 }, (_, index) => little32(index === 0 ? 0 : free)),
    sector(chain),
    entry('Root Entry', 5, [free, free, 1], smallAt, small.length),
    entry('EncryptionInfo', 2, [free, 2, free], 0, info.length),
    entry('EncryptedPackage', 2, [free, free, free], largeAt, content.length),
    Buffer.alloc(128),
    sector(blocks.map((block) => (block === blocks.length ? end : block))),
    small,
    large,
  ]);
}

function padded(content: Buffer, size: number): Buffer {
  return Buffer.concat([content, Buffer.alloc((size - (content.length % size)) % size)]);
}

function little32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
