/** Nothing in the documents' tables is missing from the profiles: row by row, then line by line. */
import type { District } from '../../../src/core/schema/district';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import type { Row } from './profile-rows';
import { rowsOf } from './profile-rows';
import type { Source } from './source-text';
import { columnsOf, letters, linesOf, readSource } from './source-text';

const districts = districtList.map(({ id }) => id);

/** Rows whose lines hold other letters than the row, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'aleksandrovskoye: expectedResults/objectivity/4': 'one printed row holds two results: this and the next',
  'aleksandrovskoye: expectedResults/objectivity/5':
    'one printed row holds two results: the previous and this',
  'aleksandrovskoye: expectedResults/cpd/2':
    'its end stands in the first cells of the next row, which has six columns',
  'aleksandrovskoye: expectedResults/cpd/3': 'the end of the previous row stands before it in six columns',
  'aleksandrovskoye: expectedResults/cpd/4':
    'six columns: one result five times and a stray copy of the next row',
  'aleksandrovskoye: expectedResults/cpd/5': 'six columns: «на 2024 год» is printed three times',
  'aleksandrovskoye: expectedResults/upbringing/1': 'its end stands in the first cell of the next row',
  'aleksandrovskoye: expectedResults/upbringing/2': 'the end of the previous row stands before it',
  'kulebaki: passports/2.3/r3': 'a footnote is printed between the two halves of the row',
  'nazran: criteria/C2/2/2': 'a page break interleaves the halves of the cells',
  'nazran: criteria/C6/1/3': 'a page break interleaves the halves of the cells',
};

const isException = (id: string, row: Row): boolean => exceptions[`${id}: ${row.where}`] !== undefined;
const lettersOf = (row: Row): string => letters(row.cells.join(' '));

function holdsAll(source: Source, row: Row): boolean {
  const joined = [linesOf(source, row.lines), columnsOf(source, row.lines)].map((parts) =>
    letters(parts.join(' ')),
  );
  return joined.includes(lettersOf(row));
}

test.each(districts)('%s: a row holds every letter of its lines', async (id) => {
  const source = readSource(id);
  const differing = rowsOf(await loadDistrict(id)).filter((row) => !holdsAll(source, row));
  const names = differing.map((row) => `${id}: ${row.where}`);
  expect(names).toEqual(Object.keys(exceptions).filter((name) => name.startsWith(`${id}:`)));
});

test.each(districts)(
  '%s: an exceptional row still holds every cell of its lines, it or what is kept beside it',
  async (id) => {
    const district = await loadDistrict(id);
    const source = readSource(id);
    const kept = letters(
      JSON.stringify([district.expectedResults, district.passports.map((passport) => passport.footnotes)]),
    );
    for (const row of rowsOf(district).filter((each) => isException(id, each))) {
      const cells = linesOf(source, row.lines)
        .flatMap((line) => line.split('\t'))
        .map(letters);
      for (const cell of cells) expect(lettersOf(row) + kept).toContain(cell);
    }
  },
);

/** The tables' first lines; before them stands prose. Славгород and Назрановский are tables from the beginning. */
const firstLine: Readonly<Record<string, number>> = {
  belinsky: 199,
  aleksandrovskoye: 714,
  kulebaki: 46,
  slavgorod: 1,
  nazran: 11,
};

/** Lines that are neither rows nor names of the profile. */
const headings = [
  'Перечень мероприятий, реализуемых на различных уровнях системы образования',
  'Муниципальный уровень',
  'Уровень образовательной организации',
  'Уровень региона',
  'Уровень муниципального образования',
  'Уровень ОО',
  'Показатель',
  'Источник информации',
  'Источники информации',
  'Утвержден',
  'Приказом Министерства образования и науки Республики Ингушетии',
  'от 19.10.2020г №478-п-а',
].map(letters);

function namesIn(district: District): string {
  const { roadmap, passports, expectedResults, levelLists, criteria, directions } = district;
  return letters(
    JSON.stringify([
      district.document.title,
      directions.map(({ name, otherNames }) => [name, otherNames]),
      roadmap.map(({ label, title, columns }) => [label, title, columns]),
      passports.map(({ title, subheadings, footnotes }) => [title, subheadings, footnotes]),
      [
        expectedResults?.title,
        expectedResults?.years,
        expectedResults?.directions.map(({ heading }) => heading),
      ],
      levelLists.map(({ title, blocks }) => [title, blocks.map(({ yearPrinted }) => yearPrinted)]),
      [criteria?.title, criteria?.tables.map(({ title }) => title)],
    ]),
  );
}

test.each(districts)('%s: every line of the tables is a row or a heading', async (id) => {
  const district = await loadDistrict(id);
  const covered = new Set(
    rowsOf(district).flatMap(({ lines }) => {
      const [first = 0] = lines;
      return Array.from(
        { length: (lines[lines.length - 1] ?? first) - first + 1 },
        (_, index) => first + index,
      );
    }),
  );
  const names = namesIn(district);
  const left = readSource(id).lines.flatMap((line, index) => {
    const text = letters(line.replace(/\[bookmark: \w+\]/g, ''));
    const isKnown =
      covered.has(index + 1) ||
      index + 1 < (firstLine[id] ?? 1) ||
      names.includes(text) ||
      headings.includes(text);
    return isKnown ? [] : [`${index + 1}: ${line}`];
  });
  expect(left).toEqual([]);
});
