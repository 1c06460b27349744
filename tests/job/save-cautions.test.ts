/** What a saved copy cannot keep of the file it was opened from is told before it is saved. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { cleanWorkbook } from '../browser/workbooks';
import { encryptedWorkbook } from '../xlsx/encrypted-workbook';
import { givenFile, inlineJob } from './inline-job';

async function withPart(part: string): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await cleanWorkbook()), [part]: strToU8('<Signature/>') });
}

test.each([
  ['_xmlsignatures/origin.sigs', ['loses-signature']],
  ['_xmlsignatures/sig1.xml', ['loses-signature']],
  ['package/services/digital-signature/origin.sigs', ['loses-signature']],
  ['xl/media/signature.png', []],
])('a workbook with the part %s is opened with the cautions %j', async (part, cautions) => {
  const files = [givenFile('Район.xlsx', await withPart(part))];
  expect((await inlineJob().call('open', { files })).cautions).toEqual(cautions);
});

test('a workbook encrypted by Excel’s own password is opened with a caution, and what is saved is plain', async () => {
  const job = inlineJob();
  const files = [givenFile('Район.xlsx', encryptedWorkbook(await cleanWorkbook()))];
  expect(await job.call('open', { files })).toMatchObject({
    target: 'Район.xlsx',
    cautions: ['loses-encryption'],
  });
  const { bytes } = await job.call('save', { sheets: [], answers: new Map() });
  const again = await inlineJob().call('open', { files: [givenFile('Район.xlsx', bytes)] });
  expect(again.cautions).toEqual([]);
});
