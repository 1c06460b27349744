/** Which keys go with which command, and what is said of those that do not. */
import { parseArguments } from '../../src/cli/arguments';
import * as words from '../../src/text/command/argument-words';
import { explainNeeds, explainOnly } from '../../src/text/command/explain-words';
import {
  approvalNeeds,
  collectOnly,
  schoolsOnly,
  wrongSection,
  wrongTake,
} from '../../src/text/command/school-words';

const answer = (line: string) => parseArguments(line === '' ? [] : line.split(' '));

test.each([
  ['check', words.nameFile],
  ['check --cards', words.nameFile],
  ['new', words.nameDistrict],
  ['check а.xlsx --year 1990', words.wrongYear('1990')],
  ['run а.xlsx --out б.xlsx --in-place', words.outOrInPlace],
  ['check а.xlsx --municipality М', words.whoseMunicipality],
  ['check а.xlsx --cards', words.whoMakesCards],
  ['check а.xlsx --draft-order', words.whoDraftsOrder],
  ['fill а.xlsx --public', words.whoPublishes],
  ['fill а.xlsx --lists', words.whoMakesLists],
  ['fill а.xlsx --summary', words.whoMakesLists],
  ['check а.xlsx --take школы', collectOnly],
  ['check а.xlsx --by Петрова', collectOnly],
  ['collect а.xlsx --take кого-то', wrongTake('кого-то')],
  ['collect а.xlsx --approve --by Петрова', approvalNeeds],
  ['check а.xlsx --at Школы!A1', explainOnly],
  ['explain а.xlsx --at Школы!A1 --by Петрова', explainNeeds],
  ['check а.xlsx --collection 2026', schoolsOnly],
  ['new --district nazran --due 2026-12-01', schoolsOnly],
  ['collect а.xlsx --section всё', schoolsOnly],
  ['new --schools а.xlsx --section всё', wrongSection('всё')],
  ['report а.xlsx --school s1', words.cardsNeeded],
  ['report а.xlsx --order 5', words.whoTakesOrder],
])('%s: is told what is wrong', (line, message) =>
  expect(answer(line)).toEqual({ kind: 'mistake', message }),
);

test('an unknown command is named', () => {
  expect(answer('делай а.xlsx')).toEqual({
    kind: 'mistake',
    message: expect.stringContaining('Команды «делай» нет'),
  });
});

test.each([
  ['check а.xlsx --всё', 'Ключа --всё нет.'],
  ['check а.xlsx -x', 'Ключа -x нет.'],
  ['run а.xlsx --out', 'После ключа --out нужно значение.'],
  ['run а.xlsx --out --year 2026', 'После ключа --out нужно значение.'],
  ['run а.xlsx -o', 'После ключа -o нужно значение.'],
  ['run а.xlsx --in-place=да', 'Ключу --in-place значение не нужно.'],
])('%s: a key that was not understood is named in Russian', (line, message) =>
  expect(answer(line)).toEqual({ kind: 'mistake', message }),
);

test.each([
  ['report а.xlsx --cards --school s1', { cards: true, schools: ['s1'] }],
  ['new --schools а.xlsx --school s1 --large', { books: { file: 'а.xlsx', large: true }, schools: ['s1'] }],
  ['plan а.xlsx --order 5', { order: '5', collect: null }],
  [
    'collect а.xlsx --approve --order 5 --by Петрова --take школа',
    { order: null, collect: { take: 'school', approval: { order: '5', person: 'Петрова' } } },
  ],
  ['explain а.xlsx', { explain: null }],
])('%s: asks for what it says', (line, value) =>
  expect(answer(line)).toMatchObject({ kind: 'arguments', value }),
);

test('no command, and a call for help, show the help', () => {
  expect(['', 'help', 'check --help'].map((line) => answer(line).kind)).toEqual(['help', 'help', 'help']);
});
