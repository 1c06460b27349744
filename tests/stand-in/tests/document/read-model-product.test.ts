/** Every sheet the product writes comes back as the model it was written from. */
import type { SheetModel } from '../../../../src/core/model/sheet-model';
import { districtList, loadDistrict } from '../../../../src/data/districts/index';
import { forms } from '../../../../src/data/forms/forms';
import { allResultSheets } from '../../../../src/layout/result-sheet';
import { resultSheets } from '../../../../src/layout/result-sheets';
import { templateSheets } from '../../../../src/layout/template';
import { createXlsx } from '../../../../src/xlsx/book/create-xlsx';
import { openDocumentWorkbook } from '../../document/document-workbook';
import { readSheetModel } from '../../document/read-sheet-model';
import { sampleAnalysis } from '../../../layout/sample-analysis';
import { asReadBack } from './as-read-back';

async function readBack(models: readonly SheetModel[]): Promise<SheetModel[]> {
  const workbook = await openDocumentWorkbook(await createXlsx(models));
  const read: SheetModel[] = [];
  for (const { id } of await workbook.listSheets()) read.push(await readSheetModel(workbook, id));
  return read;
}

async function expectToComeBack(models: readonly SheetModel[]): Promise<SheetModel[]> {
  const read = await readBack(models);
  expect(read.map(({ name }) => name)).toEqual(models.map(({ name }) => name));
  models.forEach((model, index) => expect(read[index]).toEqual(asReadBack(model)));
  return read;
}

const schools = [
  { code: 'edu580101', name: 'МОУ СОШ № 1' },
  { code: 'edu580102', name: 'МОУ СОШ № 2' },
];

test.each(districtList)('the blank workbook of $name', async ({ id }) => {
  const models = templateSheets(forms, await loadDistrict(id), { year: 2026, schools });
  expect(models.some(({ validations }) => validations.length > 0)).toBe(true);
  expect(models.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
  await expectToComeBack(models);
});

test('findings, flags, expected results, progress and the report with its charts, now and a second time', async () => {
  const models = resultSheets(await sampleAnalysis(), allResultSheets);
  expect(models.some(({ charts }) => charts.length > 0)).toBe(true);
  expect(models.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell?.link)))).toBe(true);
  const once = await expectToComeBack(models);
  expect(await readBack(once)).toEqual(once);
});
