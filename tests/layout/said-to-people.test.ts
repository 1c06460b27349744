/** Every text of every paper of every district: words agree with their numbers, signs stand once, and nothing of the program shows. */
import type { SheetModel } from '../../src/core/model/sheet-model';
import { districtList } from '../../src/data/districts/index';
import { paperSheets } from '../../src/job/papers';
import { allResultSheets } from '../../src/layout/result-sheet';
import { resultSheets } from '../../src/layout/result-sheets';
import { schoolCards } from '../../src/layout/school-cards';
import { decisionsGrid, sampleAnalysis } from './sample-analysis';

const many =
  'школ|работ|строк|ячеек|мероприятий|показателей|замечаний|предупреждений|ошибок|участников|учеников|процедур|заданий|пар|баллов|листов|файлов|критериев|вопросов|решений|поводов|пунктов|параметров|организаций';
const one =
  'школа|работа|строка|ячейка|мероприятие|показатель|замечание|предупреждение|ошибка|процедура|задание|пара|балл|лист|файл|критерий|вопрос|решение|повод|пункт|параметр|организация';
const start = String.raw`(?<![\d,.–])`;
const end = String.raw`(?!\p{L})`;

const faults: readonly (readonly [what: string, RegExp])[] = [
  ['many after one', new RegExp(`${start}(?:\\d*[02-9])?1[\\u00a0 ](?:${many})${end}`, 'u')],
  ['one after many', new RegExp(`${start}(?:\\d*1\\d|\\d*[05-9])[\\u00a0 ](?:${one})${end}`, 'u')],
  ['a sign twice', /[;,:]\.|\.\.|…\.|[;,] ?[;,]| [,;.]/u],
  ['an empty place', /«»|\(\)|: ?\.|— ?\./u],
  ['a word of the program', /undefined|NaN|\bnull\b|\[object|(?<![\p{L}\d])[a-z]+(?:[A-Z]|_[a-z])[a-z]+/u],
];

function textsOf(sheets: readonly SheetModel[]): ReadonlySet<string> {
  const values = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
  return new Set(values.filter((value) => typeof value === 'string'));
}

/** What stands around a fault; a document of a district may print it so. */
const around = 12;

test.each(districtList.map(({ id }) => id))('papers of %s are written as a person writes', async (id) => {
  const analysis = await sampleAnalysis(id, [decisionsGrid]);
  const sheets = [
    ...resultSheets(analysis, allResultSheets),
    ...paperSheets(analysis, ['public', 'lists', 'summary', 'yearly']),
    ...schoolCards(analysis).map(({ sheet }) => sheet),
  ];
  const texts = textsOf(sheets);
  expect(texts.size).toBeGreaterThan(300);
  const printed = JSON.stringify(analysis.district);
  const found = [...texts].flatMap((text) =>
    faults.flatMap(([what, fault]) => {
      const match = fault.exec(text);
      if (match === null) return [];
      const place = text.slice(Math.max(0, match.index - around), match.index + around);
      return printed.includes(JSON.stringify(place).slice(1, -1))
        ? []
        : [`${what}: ${text.slice(0, 200)} … ${place}`];
    }),
  );
  expect(found).toEqual([]);
});
