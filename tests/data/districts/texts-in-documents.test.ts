/** Every text of the profiles is found in the document at the lines it names. */
import type { District } from '../../../src/core/schema/district';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { columnsOf, linesOf, plain, readSource, unmended } from './source-text';

interface Piece {
  readonly where: string;
  readonly text: string;
  readonly lines: readonly number[];
}

type Texts = Readonly<Record<string, string | null>>;

const piecesOf = (where: string, lines: readonly (number | null)[], texts: Texts): readonly Piece[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    text === null || text === ''
      ? []
      : [{ where: `${where}/${field}`, text, lines: lines.filter((line) => line !== null) }],
  );

function roadmapPieces(district: District): readonly Piece[] {
  return district.roadmap.flatMap((section) => [
    ...section.groups.flatMap((group) =>
      piecesOf(`roadmap/${section.id}/${group.id}`, [group.line], { title: group.title }),
    ),
    ...section.events.flatMap((event) =>
      piecesOf(`roadmap/${event.id}`, event.lines, {
        number: event.number,
        text: event.text,
        deadline: event.deadline,
        responsible: event.responsible,
        indicator: event.indicator,
        expectedResult: event.expectedResult,
      }),
    ),
  ]);
}

function tablePieces(district: District): readonly Piece[] {
  const expected = (district.expectedResults?.directions ?? []).flatMap((direction) =>
    direction.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([year, text]) =>
        piecesOf(`expectedResults/${row.id}`, row.lines, { [year]: text ?? null }),
      ),
    ),
  );
  const passports = district.passports.flatMap((passport) =>
    passport.rows.flatMap((row) =>
      piecesOf(`passports/${passport.id}/${row.id}`, row.lines, { label: row.label, text: row.text }),
    ),
  );
  const levels = district.levelLists.flatMap((list) =>
    list.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        piecesOf(`levelLists/${row.id}`, row.lines, { municipal: row.municipal, school: row.school }),
      ),
    ),
  );
  const criteria = (district.criteria?.tables ?? []).flatMap((table) =>
    table.groups.flatMap((group) => [
      ...piecesOf(`criteria/${group.id}`, group.lines, { title: group.title }),
      ...group.rows.flatMap((row) =>
        (['municipal', 'school'] as const).flatMap((level) =>
          piecesOf(`criteria/${row.id}/${level}`, row.lines, {
            indicator: row[level].indicator,
            source: row[level].source,
          }),
        ),
      ),
    ]),
  );
  return [...expected, ...passports, ...levels, ...criteria];
}

function linesOfEvent({ roadmap }: District, id: string): readonly number[] {
  return roadmap.flatMap(({ events }) => events.find((event) => event.id === id)?.lines ?? []);
}

function prosePieces(district: District): readonly Piece[] {
  return [
    ...district.targets.flatMap((target) =>
      piecesOf(`targets/${target.id}`, [target.line], { quote: target.quote }),
    ),
    ...district.aims.flatMap((aim) => piecesOf('aims', [aim.line], { quote: aim.quote })),
    ...district.terms.flatMap((term) => piecesOf('terms', [term.line], { quote: term.quote })),
    ...district.narrative.flatMap((section) =>
      section.passages.flatMap((passage) =>
        piecesOf(`narrative/${section.id}`, passage.lines, { text: passage.text }),
      ),
    ),
    ...district.directions.flatMap((direction) =>
      [
        ...direction.goals,
        ...direction.measures,
        ...direction.schoolComponents,
        ...(direction.managementCycle?.goals ?? []),
        ...(direction.managementCycle?.indicators ?? []),
        ...(direction.managementCycle?.monitoring ?? []),
        ...(direction.managementCycle?.measures ?? []),
      ].flatMap((passage) => piecesOf(`directions/${direction.id}`, passage.lines, { text: passage.text })),
    ),
    ...(district.yearlyReport === null
      ? []
      : piecesOf('yearlyReport', linesOfEvent(district, district.yearlyReport.event), {
          title: district.yearlyReport.title,
        })),
    ...district.officialRequirements.flatMap((each) =>
      piecesOf('officialRequirements', each.lines, { text: each.text }),
    ),
  ];
}

/** Where a text is not at its lines word for word, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'nazran: criteria/C2/2/2/school/source':
    'page break: the cell ends four cells further on, lines 1395 and 1402',
  'nazran: criteria/C6/1/3/municipal/source':
    'page break: the cell ends four cells further on, lines 1890 and 1896',
  'nazran: criteria/C6/1/3/school/source':
    'page break: the cell ends four cells further on, lines 1892 and 1898',
};

/** The text falls into two parts that both stand among the lines, the first at the end of its line or cell. */
function standsInTwoParts(printed: string, here: string): boolean {
  return [...printed.matchAll(/ /g)].some(
    ({ index }) => here.includes(printed.slice(0, index)) && here.includes(printed.slice(index + 1)),
  );
}

test.each(districtList.map(({ id }) => id))('%s', async (id) => {
  const district = await loadDistrict(id);
  const source = readSource(id);
  const whole = plain(source.lines.join('\n'));
  const used = new Set<string>();
  const missing = [...roadmapPieces(district), ...tablePieces(district), ...prosePieces(district)].filter(
    (piece) => {
      const printed = plain(unmended(district, piece.where, piece.lines, piece.text));
      const here = plain(linesOf(source, piece.lines).join('\n'));
      if (piece.lines.length === 0) return !whole.includes(printed);
      if (here.includes(printed) || columnsOf(source, piece.lines).some((column) => column.includes(printed)))
        return false;
      const name = `${id}: ${piece.where}`;
      used.add(name);
      return exceptions[name] === undefined || !standsInTwoParts(printed, here);
    },
  );
  expect(missing).toEqual([]);
  expect([...used]).toEqual(Object.keys(exceptions).filter((name) => name.startsWith(`${id}:`)));
});

test.each(districtList.map(({ id }) => id))(
  '%s: what is mended stands in the document as listed',
  async (id) => {
    const district = await loadDistrict(id);
    const source = readSource(id);
    for (const { line, printed, mended } of district.mended) {
      const around = line === null ? source.lines : source.lines.slice(line - 1, line + 25);
      const text = `${around.join(' ')} ${columnsOf(source, [line ?? 1, (line ?? 1) + 5]).join(' ')}`.replace(
        /\s+/g,
        ' ',
      );
      const tags = /^[<[]/.test(printed) ? (printed.match(/<[^>]*>|\[[^\]]*\]/g) ?? []) : [printed];
      for (const tag of tags) expect(text).toContain(tag);
      expect(mended).not.toBe(printed);
    }
  },
);
