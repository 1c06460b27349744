/** A workbook of any length spelled as Excel spells it, for the figures: 20 columns of texts, dates, whole and broken numbers. */
import { deflateRawSync } from 'node:zlib';
import { packageParts, mainNamespace, dateStyles } from '../xlsx/package-files';
import { columnName } from '../../src/core/table/grid';
import { newEntry, writeZip } from '../../src/xlsx/zip/zip-writer';

const columns = 20;
const schoolCount = 600;

export async function sampleWorkbook(rows: number, sheets = 1): Promise<Uint8Array> {
  const sheet = sheetBytes(rows);
  const parts = packageParts({ sharedStrings: sharedStrings(), styles: dateStyles });
  const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 6 });
  const entries = [];
  for (const [name, text] of Object.entries(withSheets(parts, sheets))) {
    const bytes = name.includes('worksheets/') ? sheet : new TextEncoder().encode(text);
    entries.push(await newEntry(name, bytes, deflate));
  }
  return writeZip(entries);
}

function withSheets(parts: Record<string, string>, sheets: number): Record<string, string> {
  const made = { ...parts };
  const entries: string[] = [];
  const related: string[] = [];
  for (let number = 2; number <= sheets; number++) {
    made[`xl/worksheets/sheet${number}.xml`] = '';
    entries.push(`<sheet name="Лист${number}" sheetId="${number}" r:id="rId1${number}"/>`);
    related.push(
      `<Relationship Id="rId1${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    );
  }
  made['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    '</sheets>',
    `${entries.join('')}</sheets>`,
  );
  const relationships = 'xl/_rels/workbook.xml.rels';
  made[relationships] = (parts[relationships] ?? '').replace(
    '</Relationships>',
    `${related.join('')}</Relationships>`,
  );
  return made;
}

function sharedStrings(): string {
  const items = Array.from({ length: schoolCount }, (_, index) => `<si><t>МБОУ СОШ № ${index + 1}</t></si>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="${mainNamespace}" uniqueCount="${schoolCount}">${items.join('')}</sst>`;
}

/** In pieces, because half a million rows are longer than a string may be. */
function sheetBytes(rows: number): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [
    encoder.encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${mainNamespace}"><dimension ref="A1:T${rows}"/><sheetData>`,
    ),
  ];
  let seed = 20_261_122;
  const random = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % limit;
  };
  for (let first = 1; first <= rows; first += 10_000) {
    let text = '';
    for (let row = first; row < Math.min(first + 10_000, rows + 1); row++) text += rowXml(row, random);
    pieces.push(encoder.encode(text));
  }
  pieces.push(encoder.encode('</sheetData></worksheet>'));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function rowXml(row: number, random: (limit: number) => number): string {
  let text = `<row r="${row}" spans="1:20">`;
  for (let column = 0; column < columns; column++) {
    const reference = `${columnName(column)}${row}`;
    if (column === 1) text += `<c r="${reference}" t="s"><v>${random(schoolCount)}</v></c>`;
    else if (column === 2) text += `<c r="${reference}" s="1"><v>${45_000 + random(1000)}</v></c>`;
    else if (column === 3) text += `<c r="${reference}"><v>${random(1e9) / 1e7 + 1 / 3}</v></c>`;
    else if (column % 3 === 0) text += `<c r="${reference}" s="0"><v>${random(1000) / 10}</v></c>`;
    else text += `<c r="${reference}" s="0"><v>${random(100)}</v></c>`;
  }
  return `${text}</row>`;
}
