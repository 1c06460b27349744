import { joinedFiles } from '../../../src/core/results/joined-files';
import { mergeRecords } from '../../../src/core/results/merge-records';
import type { RecordPart, TestRecord } from '../../../src/core/results/record';
import { joinedFilesText } from '../../../src/text/file-reading-text';

const key = { schoolYear: 2020, procedure: 'ВПР', grade: 5, subject: 'Математика', level: '' };

function record(school: string, className: string, file: string, works: number): TestRecord {
  const joint = [{ journal: 4, mark: 0, score: 10, works }];
  const source = { digest: `${school}${className}`, file };
  const part: RecordPart = { className, source, absent: 0, heldOut: 0, joint, blocks: [] };
  return { key: { ...key, school }, items: [], parts: [part], place: null };
}

test('two files of one school and test are told of together, a school of one file is not', () => {
  const { records } = mergeRecords([
    record('sch000001', 'А', '5А.xlsx', 25),
    record('sch000001', 'Б', '5Б.xlsx', 23),
    record('sch000002', 'А', '5А.xlsx', 11),
  ]);
  const joined = joinedFiles(records);
  expect(joined).toMatchObject([{ files: ['5А.xlsx', '5Б.xlsx'], schools: 1, works: 48 }]);
  expect(joinedFilesText(joined[0]!)).toBe(
    'ВПР, 5 класс, математика, 2020/2021 учебный год: 1\u00a0школа, 48\u00a0работ из 2\u00a0файлов вместе.',
  );
});
