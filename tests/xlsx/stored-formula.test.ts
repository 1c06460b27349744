import fc from 'fast-check';
import { storedFormula } from '../../src/xlsx/cells/stored-formula';
import { plainFormula } from '../stand-in/plain-formula';

test.each([
  ['IFS(A1>0,"IFS(",TRUE,XLOOKUP(A1,B:B,C:C))', '_xlfn.IFS(A1>0,"IFS(",TRUE,_xlfn.XLOOKUP(A1,B:B,C:C))'],
  ['SUM(FILTER(A1:A9,A1:A9>0))', 'SUM(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))'],
  ['stdev.s(A1:A9)+MYIFS(1)', '_xlfn.stdev.s(A1:A9)+MYIFS(1)'],
  ["_xlfn.IFS(1,2)+'IFS(1)'!A1", "_xlfn.IFS(1,2)+'IFS(1)'!A1"],
  ['SUM(A1:A2)', 'SUM(A1:A2)'],
  ['MSOKO.LOWRESULT(A2:A30,20)+msoko.SOU(1)', '_xldudf_MSOKO_LOWRESULT(A2:A30,20)+_xldudf_MSOKO_SOU(1)'],
  [
    'LET(доля,A1/B1,x,доля*100,x-Лист1!x)',
    '_xlfn.LET(_xlpm.доля,A1/B1,_xlpm.x,_xlpm.доля*100,_xlpm.x-Лист1!x)',
  ],
  ['MAP(A1:A9,LAMBDA(a,a+b))', '_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+b))'],
  [
    'LAMBDA(x,[k],IF(ISOMITTED(k),x,x*k))(2)',
    '_xlfn.LAMBDA(_xlpm.x,_xlop.k,IF(_xlfn.ISOMITTED(_xlpm.k),_xlpm.x,_xlpm.x*_xlpm.k))(2)',
  ],
  ['LET(f,LAMBDA(y,y+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.y,_xlpm.y+1),_xlpm.f(2))'],
  ['SUM({1,2;3,4},"a,""b",\'Лист, (1)\'!A1)', 'SUM({1,2;3,4},"a,""b",\'Лист, (1)\'!A1)'],
])('%s is stored as %s', (formula, stored) => expect(storedFormula(formula)).toBe(stored));

test.each([
  '_xldudf_MSOKO_SOU(A1)',
  '[2]!_xldudf_MSOKO_SOU(A1)',
  '_xlfn._xldudf_MSOKO_SOU(A1)',
  '_xlfn.MSOKO.SOU(A1)',
  '_xludf.MSOKO.SOU(A1)',
  'MSOKO.SOU(A1)',
])('%s in a file is our function', (stored) => expect(plainFormula(stored)).toBe('MSOKO.SOU(A1)'));

test('a formula comes back from a file as it was', () => {
  const leaf = fc.constantFrom(
    'A1',
    'B2:B9',
    '1',
    '"a,(b"',
    "'Лист (1)'!C3",
    'Итоги!x',
    'x',
    'имя',
    '{1,2;3,4}',
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(tie('formula'), fc.constantFrom('+', '*', '&', '>='), tie('formula'))
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom('SUM', 'IFS', 'FILTER', 'MSOKO.SOU', 'T.DIST', ''),
          fc.array(tie('formula'), { minLength: 1, maxLength: 3 }),
        )
        .map(([name, args]) => `${name}(${args.join(',')})`),
      fc.tuple(tie('formula'), tie('formula')).map(([value, body]) => `LET(x,${value},${body})`),
      tie('formula').map((body) => `LAMBDA(имя,[x],${body})`),
    ),
  }));
  fc.assert(fc.property(formula, (text) => expect(plainFormula(storedFormula(text))).toBe(text)));
});
