import { readClassName } from '../../../src/core/results/class-name';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';

const read = (text: string) => readClassName(text, protocolWords, 4);

it.each([
  ['4А', 'А', 'normal'],
  ['А', 'А', 'normal'],
  ['а', 'А', 'normal'],
  ['4', '', 'normal'],
  ['1', '1', 'normal'],
  ['3', '3', 'normal'],
  ['4 а', 'А', 'other'],
  ['4"Б"', 'Б', 'other'],
  ['4 «В» класс', 'В', 'other'],
  ['4-г кл.', 'Г', 'other'],
  ['4-1', '1', 'other'],
  ['4A', 'А', 'latin'],
  ['c', 'С', 'latin'],
  ['нет', '', 'normal'],
  ['НЕТ', '', 'normal'],
])('reads «%s»', (text, name, spelling) => {
  expect(read(text)).toEqual({ state: 'read', name, spelling });
});

it.each([
  ['5', 5, ''],
  ['5Б', 5, 'Б'],
  ['10 В', 10, 'В'],
])('sees another grade in «%s»', (text, grade, name) => {
  expect(read(text)).toEqual({ state: 'other-grade', grade, name });
});

it.each(['44А', 'коррекционный', '4D', '0', '—4—5—6', '3А'])('does not read «%s»', (text) => {
  expect(read(text)).toEqual({ state: 'unreadable' });
});
