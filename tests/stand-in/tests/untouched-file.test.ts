import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createUniverEngine } from '../host/engine/univer-engine';
import { startHeadlessUniver } from '../host/engine/univer-headless';
import { HostContext } from '../host/model/host-context';
import { loadFile } from '../load-file';
import { saveFile } from '../save-file';
import { openXlsxDocument } from '../document/open-xlsx-document';

const root = join(__dirname, '..', '..', '..');
const engine = createUniverEngine(startHeadlessUniver());
const context = new HostContext(engine, () => undefined);
afterAll(() => engine.dispose());

const files = ['tests/fixtures/xlsx', 'assets/samples/district'].flatMap((folder) =>
  readdirSync(join(root, folder))
    // Of an encrypted file the parts cannot be compared: its own test is in tests/xlsx.
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('encrypted-'))
    .map((name) => join(folder, name)),
);

it.each(files)('%s, opened and saved untouched, is the same in every part', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(root, name)));
  const file = await loadFile(() => openXlsxDocument(bytes), context);
  const outcome = await saveFile(file, context);
  if (!('bytes' in outcome)) throw new Error(JSON.stringify(outcome.conflicts));
  const [before, after] = [unzipSync(bytes), unzipSync(outcome.bytes)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const changed = Object.keys(before).filter(
    (part) => Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[part]!)) !== 0,
  );
  expect(changed).toEqual([]);
  expect(outcome.oldStyles).toEqual([]);
});
