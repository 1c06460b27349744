import { readClassName } from '../../../src/core/results/class-name';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';

const read = (text: string) => readClassName(text, protocolWords, 4);

it.each([
  ['4А', 4, '4А', 'normal'],
  ['А', null, 'А', 'normal'],
  ['4', 4, '4', 'normal'],
  ['4 а', 4, '4А', 'other'],
  ['4"Б"', 4, '4Б', 'other'],
  ['4 «В» класс', 4, '4В', 'other'],
  ['4-г кл.', 4, '4Г', 'other'],
  ['4A', 4, '4А', 'latin'],
  ['4c', 4, '4С', 'latin'],
  ['10Б', 10, '10Б', 'normal'],
  ['нет', null, '4', 'other'],
  ['НЕТ', null, '4', 'other'],
])('reads «%s»', (text, grade, normal, spelling) => {
  expect(read(text)).toMatchObject({ grade, normal, spelling });
});

it.each(['44А', 'коррекционный', '4D', '0', '—4—5—6'])('does not read «%s»', (text) => {
  expect(read(text)).toBeNull();
});
