import { formulaAfterLines } from '../../host/formula-after-lines';
import type { LineChange } from '../../host/shift-area';

const rows = (kind: 'rows-inserted' | 'rows-deleted', first: number, last: number): LineChange => ({
  kind,
  sheet: 'sheet-1',
  first: first - 1,
  last: last - 1,
});
const columns = (kind: 'columns-inserted' | 'columns-deleted', first: number, last: number): LineChange => ({
  kind,
  sheet: 'sheet-1',
  first,
  last,
});
const own = (formula: string, change: LineChange, sheetName = 'Школы'): string =>
  formulaAfterLines(formula, { change, sheetName, isOwn: true });

it.each([
  ['=$D2="да"', '=$D4="да"'],
  ['=AND(D2<>"",$E$1>0)', '=AND(D4<>"",$E$1>0)'],
  ['=SUM(A1:A5)', '=SUM(A1:A7)'],
  ['=COUNTIF($B$2:$B$9;B2)>1', '=COUNTIF($B$4:$B$11;B4)>1'],
  ['=SUM($3:$5)+SUM(C:C)', '=SUM($5:$7)+SUM(C:C)'],
  ['=Школы!A2+Итоги!A2', '=Школы!A4+Итоги!A2'],
  ['=LEFT(A2,1)="A3"&"B""4"', '=LEFT(A4,1)="A3"&"B""4"'],
  ['=LOG10(A2)+ВПР_A2+Имя.B3', '=LOG10(A4)+ВПР_A2+Имя.B3'],
  ['=TRUE', '=TRUE'],
  ['=SUM(Итоги[Q4])+Итоги[[#All],[K5]]', '=SUM(Итоги[Q4])+Итоги[[#All],[K5]]'],
  ["=[1]Школы!$A$4+'[1]Школы'!A4+A4", "=[1]Школы!$A$4+'[1]Школы'!A4+A6"],
])('two rows put in before the second turn %s into %s', (before, after) => {
  expect(own(before, rows('rows-inserted', 2, 3))).toBe(after);
});

it('rows taken out pull references up and leave #REF! for what is gone', () => {
  const change = rows('rows-deleted', 3, 4);
  expect(own('=A2+A3+A5', change)).toBe('=A2+#REF!+A3');
  expect(own('=SUM(A2:A4)/COUNT(A3:A4)', change)).toBe('=SUM(A2:A2)/COUNT(#REF!)');
});

it('columns move the letters and leave the dollars', () => {
  expect(own('=$B$2+C$3+SUM($C:$D)', columns('columns-inserted', 2, 2))).toBe('=$B$2+D$3+SUM($D:$E)');
  expect(own('=$B$2+C$3', columns('columns-deleted', 0, 0))).toBe('=$A$2+B$3');
});

it('a reference to a quoted name is known, in any case of letters', () => {
  const change = rows('rows-inserted', 1, 1);
  expect(own("='результаты 2025'!$A$1:$A$4", change, 'Результаты 2025')).toBe("='результаты 2025'!$A$2:$A$5");
  expect(own("='Школа ''Луч'''!A1", change, "Школа 'Луч'")).toBe("='Школа ''Луч'''!A2");
});

it('on another sheet only references with the sheet’s name move', () => {
  const change = rows('rows-inserted', 1, 1);
  expect(formulaAfterLines('=A1+Школы!A1', { change, sheetName: 'Школы', isOwn: false })).toBe(
    '=A1+Школы!A2',
  );
});
