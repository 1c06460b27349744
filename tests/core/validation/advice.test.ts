/** What the advice on a cell tells a person to type, typed: it is read, and the finding is gone. */
import { parseDeadline } from '../../../src/core/calendar/parse-deadline';
import type { Finding, FindingCode } from '../../../src/core/finding';
import { namedCollection } from '../../../src/core/indicators/collections';
import { organizationsOf } from '../../../src/core/indicators/organizations';
import { quantitySheets } from '../../../src/core/indicators/quantity-sheets';
import type { District } from '../../../src/core/schema/district';
import type { FieldType } from '../../../src/core/schema/field';
import type { CellValue } from '../../../src/core/table/grid';
import { checkQuantities } from '../../../src/core/validation/check-quantities';
import { checkQuestions } from '../../../src/core/validation/check-questions';
import { checkRoadmap } from '../../../src/core/validation/check-roadmap';
import { checkTypes } from '../../../src/core/validation/check-types';
import { loadDistrict } from '../../../src/data/districts/index';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { findingText } from '../../../src/text/finding-text';
import { contextOf, formWith, run } from './checking';

let kulebaki: District;
beforeAll(async () => {
  kulebaki = await loadDistrict('kulebaki');
});

/** What stands in guillemets or after «например», without names of sheets and columns. */
function advised(finding: Finding): string[] {
  const { mend } = findingText(finding);
  const quoted = [...mend.matchAll(/(?<!лист[еау]? |столбец |столбце )«([^«»]+)»/gu)].map(
    ([, value = '']) => value,
  );
  const plain = /например ([\d./]+\d)/u.exec(mend)?.[1];
  return [...quoted, ...(plain === undefined ? [] : [plain])].filter((value) => !value.includes('.месяц.'));
}

test.each<[FieldType, CellValue, string[]]>([
  ['integer', 'много', ['12']],
  ['number', 'много', ['12,5']],
  ['boolean', 'имеется', []],
  ['date', 'весной', []],
  ['date', '04/05/2026', []],
  ['year', 'прошлый', []],
  ['schoolYear', '25/26', []],
])('a cell of type %s that holds %p', (type, spoilt, more) => {
  const found = (value: CellValue) => {
    const form = formWith([{ name: 'field', title: 'Поле', type }]);
    return run(
      checkTypes,
      contextOf(
        {
          [form.title]: [
            ['Код', 'Поле'],
            ['a', value],
          ],
        },
        { forms: [form] },
      ),
    );
  };
  const [finding] = found(spoilt);
  const values = [...advised(finding!), ...more];
  expect(values.length).toBeGreaterThan(0);
  for (const typed of values) {
    const left = found(typed);
    // A number or a day typed as text is read, and offered as what it is.
    expect(left.filter(({ severity, mend }) => severity === 'error' || mend === undefined)).toEqual([]);
  }
});

const covered = 'Обучающиеся, охваченные внеурочной занятостью';
const programme = 'Программа воспитания и социализации есть';
const clubs = 'Детские общественные организации, объединения, клубы';

function ofAnswers(rows: CellValue[][]) {
  const header = ['Код школы', 'Что считаем', 'Сбор', 'Значение', 'Документ', 'Пояснение'];
  const book = {
    Школы: [
      ['Код школы', 'Название', 'Тип'],
      ['s1', 'СОШ № 1', 'СОШ'],
    ],
    'Показатели школ': [header, ...rows],
  };
  const bare = contextOf(book, { district: kulebaki });
  const quantities = quantitySheets(bare.tables, kulebaki, organizationsOf(bare.tables, lexicon), lexicon);
  const context = { ...bare, quantities };
  return [...run(checkQuantities, context), ...run(checkQuestions, context)];
}

test.each<[string, CellValue, string[]]>([
  [covered, 'да', ['0', '120']],
  [covered, 0.85, ['120']],
  [covered, -20, ['0']],
  [programme, 150, []],
  [programme, '2.5', []],
])('an answer to «%s» of %p', (quantity, spoilt, more) => {
  const found = (value: CellValue) => ofAnswers([['s1', quantity, 2026, value, 'Приказ № 5', null]]);
  const [finding] = found(spoilt);
  expect(finding!.code).toBe('answer-unusable');
  const values = [...advised(finding!), ...more];
  expect(values.length).toBeGreaterThan(0);
  for (const typed of values) expect([typed, found(typed)]).toEqual([typed, []]);
});

test('a collection named as the advice says has a year', () => {
  const [finding] = ofAnswers([['s1', covered, 'весна', 10, null, null]]);
  const names = advised(finding!).filter((name) => name !== 'Сборы');
  expect(names.length).toBeGreaterThanOrEqual(3);
  for (const name of names) expect([name, namedCollection(name)?.year]).toEqual([name, 2026]);
});

test('a number that looks odd, explained in the column that the advice names, is asked of no more', () => {
  const rows = (note: string | null, before: string | null = null): CellValue[][] => [
    ['s1', clubs, 2025, 4, null, before],
    ['s1', clubs, 2026, 40, null, note],
  ];
  const [finding, ...others] = ofAnswers(rows(null));
  expect([finding!.code, others]).toEqual(['answer-jump', []]);
  expect(findingText(finding!).mend).toContain('«Пояснение»');
  expect(ofAnswers(rows('Открыт филиал'))).toEqual([]);
  // Carried on from the year before, it says nothing of this number.
  expect(ofAnswers(rows('Открыт филиал', 'Открыт филиал'))).toHaveLength(1);
});

test('a deadline in the words of the advice is read', () => {
  const header = ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный'];
  const found = (deadline: string) =>
    run(
      checkRoadmap,
      contextOf({ 'Дорожная карта': [header, ['Раздел 1', '1', 'Текст', deadline, 'Отдел']] }),
    ).map(({ code }): FindingCode => code);
  expect(found('когда-нибудь потом')).toEqual(['deadline-unreadable']);
  const place = { sheet: 'Дорожная карта', row: 1 };
  const examples = advised({
    ...{
      code: 'deadline-unreadable',
      severity: 'warning',
      place,
      facts: { value: 'когда-нибудь' },
      mend: undefined,
    },
  });
  expect(examples.length).toBeGreaterThanOrEqual(3);
  for (const example of examples) {
    expect(found(example)).toEqual([]);
    expect(parseDeadline(example, deadlineWords).kind).not.toBe('unreadable');
  }
});
