/** Reading rows as models from bytes and through the XML parser must give the same. */
import fc from 'fast-check';
import { StringPool } from '../../../../src/core/table/grid';
import { readCellModels } from '../../document/read-cell-models';
import { scanSheet } from '../../../../src/xlsx/cells/read-sheet-part';
import { worksheet } from '../../../xlsx/package-files';

const styles = [null, { bold: true }, { fill: 'AABBCC' }];

async function bothWays(xml: string) {
  const bytes = new TextEncoder().encode(xml);
  const part = 'xl/worksheets/sheet1.xml';
  const context = { sharedIds: new Uint32Array(0), dateStyles: new Uint8Array(0), is1904: false };
  const reading = await scanSheet({ name: 'Лист1', part, bytes, pool: new StringPool(), context });
  if (reading === null) return null;
  const [scanned, parsed] = await Promise.all(
    [true, false].map((isPlain) =>
      readCellModels({ part, bytes, styles, reading: { grid: reading.grid, isPlain } }),
    ),
  );
  return { scanned: scanned!, parsed: parsed! };
}

const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const formula = oneOf(
  '',
  '<f>A1*2</f>',
  '<f>IF(A1&lt;&gt;&quot;да &amp; нет&quot;,&#1044;2,"ё")</f>',
  '<f t="shared" ref="A1:C9" si="0">$A1+B$2</f>',
  '<f t="shared" si="0"/>',
  '<f si="1" t="shared" ref="B2">SUM(A:A)</f>',
  '<f t="shared" si="1"></f>',
  '<f t="array" ref="A1:B2">A1:A2*2</f>',
  '<f ca="1"> NOW()\r\n+1 </f>',
  '<f/>',
);
const content = fc
  .tuple(formula, oneOf('', '<v>1</v>', '<v>-2.5E-3</v>', '<v></v>'))
  .map(([written, value]) => written + value);
const cell = fc
  .tuple(
    oneOf('', ' s="1"', ' s="2"', '\n s="7" ', ' cm="1" s="1" ph="0"'),
    content,
    oneOf('number', 'text', 'boolean'),
  )
  .map(([style, inside, type]) => {
    if (type === 'text') return `<c${style} t="inlineStr"><is><t>ё &lt;f&gt;</t></is></c>`;
    return inside === ''
      ? `<c${style}/>`
      : `<c${style}${type === 'boolean' && inside.endsWith('<v>1</v>') ? ' t="b"' : ''}>${inside}</c>`;
  });
const addressed = fc.tuple(cell, fc.option(fc.nat(4))).map(([xml, gap]) => ({ xml, gap }));
const row = fc
  .tuple(
    oneOf('', ' ht="20" customHeight="1"', ' customHeight="true" ht="12.5"', ' ht="15"', ' spans="1:9"'),
    fc.array(addressed, { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([attributes, cells, isNumbered]) => ({ attributes, cells, isNumbered }));

test('for every spelling that the byte scanner accepts', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const xml = worksheet(
        rows
          .map(({ attributes, cells, isNumbered }, index) => {
            let column = -1;
            const inside = cells.map(({ xml: written, gap }) => {
              column += 1 + (gap ?? 0);
              const address = `${String.fromCharCode(65 + column)}${index * 2 + 1}`;
              return gap === null || !isNumbered ? written : written.replace('<c', `<c r="${address}"`);
            });
            return `<row${isNumbered ? ` r="${index * 2 + 1}"` : ''}${attributes}>${inside.join('')}</row>`;
          })
          .join('\n'),
        '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      );
      const read = await bothWays(xml);
      if (read === null) return;
      compared++;
      expect(read.scanned.rows.models([])).toEqual(read.parsed.rows.models([]));
      const names = ({ children }: typeof read.parsed.frame): string[] => children.map(({ name }) => name);
      expect(names(read.scanned.frame)).toEqual(names(read.parsed.frame));
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});
