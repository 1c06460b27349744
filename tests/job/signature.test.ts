import { strToU8, unzipSync, zipSync } from 'fflate';
import { cleanWorkbook } from '../browser/workbooks';
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
