/** Protocols of which something is wrong as a whole: their test, their scale, their school, another file of the same class. */
import type { CellValue } from '../core/table/grid';
import { recordWords } from '../data/lexicon/record-words';
import { plainSheet } from './plain-sheet';
import { PlantLog } from './plant-log';
import { ProtocolDraft, type ProtocolLayout } from './protocol-draft';
import type { ProtocolContext, ProtocolFile } from './protocol-file';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { sampleTests, type SampleTest } from './sample-tests';

const nature: SampleTest = { ...sampleTests.MA4, grade: 6, subject: 'Биология' };
const shorter: SampleTest = { ...sampleTests.RU4, items: sampleTests.RU4.items.slice(0, 12) };
const older: SampleTest = { ...sampleTests.MA4, grade: 8 };
const yearless: SampleTest = { ...sampleTests.MA4, grade: 7, subject: 'Физика' };

export function oddFiles({ run, schools, random }: ProtocolContext): ProtocolFile[] {
  const [school] = schools.slice(7);
  if (school === undefined) return [];
  const draw = (test: SampleTest, layout: ProtocolLayout) => drawn(school, test, layout, random);
  const file = (name: string, draft: ProtocolDraft, plant: (log: PlantLog) => void): ProtocolFile => {
    const log = new PlantLog(run, name);
    plant(log);
    return { file: { name, sheets: draft.sheets() }, errors: log.errors() };
  };
  const first = draw(nature, 'two-sheets');
  const otherVersion = draw(shorter, 'two-sheets');
  otherVersion.set(3, 'class', '5А');
  return [
    file('ВПР Биология 6 класс 2026.xlsx', first, (log) =>
      log.sheet('protocol-scale-missing', first.sheetName, 'A1'),
    ),
    file('ВПР Биология 6 класс 2026_копия.xlsx', first, (log) => log.sheet('protocol-same-again', null)),
    file('ВПР Биология 6 класс 2026_уточнено.xlsx', draw(nature, 'two-sheets'), (log) =>
      log.sheet('protocol-conflict', first.sheetName, 'A2'),
    ),
    file('ВПР РУ 4 2024.xlsx', otherVersion, (log) => {
      log.sheet('scale-maximum-differs', otherVersion.sheetName, 'A1');
      log.sheet('protocol-class-unreadable', otherVersion.sheetName, otherVersion.address(3, 'class'));
    }),
    file('ВПР МА 8 2024.xlsx', draw(older, 'one-sheet'), (log) =>
      log.sheet('observed-maxima-differ', 'Лист1', 'A1'),
    ),
    file('ВПР Физика 7 класс.xlsx', draw(yearless, 'one-sheet'), (log) =>
      log.sheet('test-year-unknown', null),
    ),
    file('Протокол (2).xlsx', draw(sampleTests.MA5, 'one-sheet'), (log) =>
      log.sheet('test-unknown', 'Лист1', 'A1'),
    ),
    schoolForm(run, random),
    damagedRecord(run),
  ];
}

/** One class of one school. */
function drawn(
  school: SampleSchool,
  test: SampleTest,
  layout: ProtocolLayout,
  random: SampleRandom,
): ProtocolDraft {
  const draft = new ProtocolDraft(layout, test, random, null);
  const highest = test.items.reduce((sum, { maximum }) => sum + maximum, 0);
  for (let pupil = 0; pupil < 22; pupil++) {
    const score = random.whole(Math.floor(highest / 4), highest);
    draft.add({ school, score, journal: random.whole(3, 5) });
  }
  return draft;
}

/** A school's own form: surnames, no code of the school, no totals. */
function schoolForm(run: string, random: SampleRandom): ProtocolFile {
  const name = 'ВПР Химия 8 класс 2026, форма школы.xlsx';
  const items = ['1 (1б)', '2 (2б)', '3 (2б)', '4 (3б)'];
  const header = ['Ф.И.', 'Класс', 'Код', 'Вариант', ...items, 'Отметка за предыдущий год'];
  const pupils = ['Примеров Пример', 'Образцова Проба', 'Условный Иван', 'Пробный Пётр'];
  const rows = pupils.map((pupil, index): CellValue[] => {
    const scores = [random.whole(0, 1), random.whole(0, 2), random.whole(0, 2), random.whole(0, 3)];
    return [pupil, '8А', 8001 + index, 1, ...scores, random.whole(3, 5)];
  });
  const sheet = plainSheet(
    'Лист1',
    [header, ...rows],
    0,
    header.map(() => 16),
  );
  const log = new PlantLog(run, name);
  log.sheet('protocol-names', 'Лист1', 'A2');
  log.sheet('protocol-totals-computed', 'Лист1', 'A1');
  log.sheet('protocol-school-missing', 'Лист1', 'A1');
  return { file: { name, sheets: [sheet] }, errors: log.errors() };
}

/** A sheet of records of which somebody has cut a cell. */
function damagedRecord(run: string): ProtocolFile {
  const name = 'Записи прошлых лет.xlsx';
  const { sheet, headers } = recordWords;
  const row: CellValue[] = [
    '2023/2024',
    'ВПР',
    'edu580201',
    4,
    'Математика',
    null,
    'А',
    24,
    2,
    0,
    'ВПР МА4.xlsx',
    '1|0|0',
  ];
  const model = plainSheet(
    sheet,
    [Object.values(headers), row],
    0,
    row.map(() => 14),
  );
  const log = new PlantLog(run, name);
  log.sheet('record-unreadable', sheet, 'A2');
  return { file: { name, sheets: [model] }, errors: log.errors() };
}
