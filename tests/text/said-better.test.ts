/** What a coordinator's ear objected to is said nowhere any more; each stands for its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(__dirname, '..', '..', 'src');

const objected: readonly (readonly [why: string, words: RegExp])[] = [
  ['a year that is not over has its deadline alone', /год ещё не закончился/u],
  ['how many days ago a day was, nobody asks', /(?:дней|дня|день) назад/u],
  ['questions are open: not all is written', /[Вв]сё уже записано/u],
  ['names of interfaces mean nothing to a person', /Не хватает: (?:ExcelApi|SharedRuntime)/u],
  ['a formula is written, it does not stand up', /[Фф]ормула встанет/u],
  ['data are lacking, and may come', /вычислять пока не по чему/u],
  ['a row belongs to the table or not', /не похожа на запись/u],
  ['rows are no people', /строки (?:узнают друг друга|разных листов находят)/u],
  ['columns and workbooks look for nothing', /(?:строк[аи]|книга|лист)[^'`.]* (?:находит|находят) св/u],
  ['a reporting date is no today', /— сегодня/u],
  ['values have no middle where one could stand', /посередине у школ/u],
  ['the method says what holds where nobody changed it', /значени[ея]м? по умолчанию/u],
  ['what stands there in place of a number is said', /Значение не того вида/u],
  ['a statistic without a unit explains nothing', /отклонение T = /u],
  ['silence is no proof, said plainly', /Объективность этим не доказана/u],
  ['a period has a name', /Раз в … лет/u],
  ['schools stand in no queue', /дошла очередь|очередь (?:в следующие|\$\{)/u],
  ['the cause is looked for, nobody takes an indicator apart', /Разобрать (?:\$\{|\d)/u],
  ['a rule is said as a whole', /строчные латинские буквы и цифры без пробелов/u],
  ['lists that begin with a status are no register', /составлены в порядке реестра школ, это не рейтинг/u],
  ['an error is not handed on with its code', /передайте разработчикам: /u],
];

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

test.each(objected)('%s', (_, words) => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(({ text }) => words.test(text)).map(({ name }) => name)).toEqual([]);
});
