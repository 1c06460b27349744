import { storedFormula } from '../../src/xlsx/cells/stored-formula';

test.each([
  ['IFS(A1>0,"IFS(",TRUE,XLOOKUP(A1,B:B,C:C))', '_xlfn.IFS(A1>0,"IFS(",TRUE,_xlfn.XLOOKUP(A1,B:B,C:C))'],
  ['SUM(FILTER(A1:A9,A1:A9>0))', 'SUM(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))'],
  ['stdev.s(A1:A9)+MYIFS(1)', '_xlfn.stdev.s(A1:A9)+MYIFS(1)'],
  ["_xlfn.IFS(1,2)+'IFS(1)'!A1", "_xlfn.IFS(1,2)+'IFS(1)'!A1"],
  ['SUM(A1:A2)', 'SUM(A1:A2)'],
])('%s is stored as %s', (formula, stored) => expect(storedFormula(formula)).toBe(stored));
