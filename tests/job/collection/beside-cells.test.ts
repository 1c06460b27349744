/** What goes along with a school's workbook beside its cells: it is listed, searched for people, and left behind. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Finding } from '../../../src/core/finding';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from '../inline-job';
import { bytesOf } from './school-books-fixture';

jest.setTimeout(60_000);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...inside: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
const comment = (ref: string, text: string) =>
  `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`;

/** «Показатели школы» with two comments, one of them a discussion too, a link, and a book its formulas lead to. */
function withBeside(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const add = (name: string, text: string) => void (parts[name] = strToU8(text));
  add(
    'xl/worksheets/_rels/sheet4.xml.rels',
    relations(
      `<Relationship Id="r1" Type="${office}/comments" Target="../comments1.xml"/>`,
      '<Relationship Id="r2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
      `<Relationship Id="r3" Type="${office}/hyperlink" Target="https://example.ru/папка" TargetMode="External"/>`,
    ),
  );
  add(
    'xl/comments1.xml',
    `<comments xmlns="${main}"><authors><author/></authors><commentList>${comment('E2', 'Уточнить у Ивановой Марии Петровны, 8-912-345-67-89')}${comment('E3', '[Threaded comment] Проверено')}</commentList></comments>`,
  );
  add(
    'xl/threadedComments/threadedComment1.xml',
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="E3" id="{1}"><text>Проверено</text></threadedComment></ThreadedComments>',
  );
  const own = strFromU8(parts['xl/_rels/workbook.xml.rels']!);
  const link = `<Relationship Id="rIdOut" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/>`;
  add('xl/_rels/workbook.xml.rels', own.replace('</Relationships>', `${link}</Relationships>`));
  add('xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${main}"/>`);
  add(
    'xl/externalLinks/_rels/externalLink1.xml.rels',
    relations(
      `<Relationship Id="r1" Type="${office}/externalLinkPath" Target="file:///C:/%D0%A0%D0%B0%D1%81%D1%87%D1%91%D1%82.xlsx" TargetMode="External"/>`,
    ),
  );
  return zipSync(parts);
}

const file = 'edu580101.xlsx';
const given = () => givenFile(file, withBeside(bytesOf(file)));

test('comments, links and other files are listed, and a person told of in a comment is pointed at', async () => {
  const { schools } = await inlineJob().call('open', { files: [given()] });
  expect(schools[0]?.readiness.sheets).toEqual([
    'В книге 2\u00a0примечания: лист «Показатели школы», ячейка E2 «Уточнить у Ивановой Марии Петровны, 8-912-345-67-89»; лист «Показатели школы», ячейка E3 «Проверено».',
    'В примечаниях есть персональные данные (лист «Показатели школы», ячейка E2). Удалите их или отправляйте подготовленную копию: примечаний в ней нет.',
    'В книге 1\u00a0ссылка: https://example.ru/папка.',
    'Формулы берут значения из других файлов: «Расчёт.xlsx». Получатель этих файлов не увидит; в подготовленной копии останутся сами значения.',
  ]);
});

test('the prepared copy has none of them', async () => {
  const job = inlineJob();
  await job.call('open', { files: [given()] });
  const { bytes } = await job.call('prepare', { file });
  const names = Object.keys(unzipSync(bytes));
  expect(names.filter((name) => /comment|externalLink|vmlDrawing/u.test(name))).toEqual([]);
  const book = await openXlsx(bytes);
  const grids = await Promise.all((await book.listSheets()).map(({ id }) => book.readSheet(id)));
  expect(grids.map(({ beside }) => beside)).toEqual(grids.map(() => undefined));
});

test('the district is told what of a school’s file is not taken', async () => {
  const files = [givenFile('район.xlsx', bytesOf('район.xlsx')), given()];
  const { collection } = await inlineJob().call('open', { files });
  expect(collection?.books[0]?.leftOut).toBe('не взято: 2\u00a0примечания, 2\u00a0ссылки');
});

test('a workbook without them says nothing of them', async () => {
  const { schools } = await inlineJob().call('open', { files: [givenFile(file, bytesOf(file))] });
  expect(schools[0]?.readiness.sheets).toEqual([]);
});

describe('comments that cannot be read', () => {
  const commentPart = 'xl/comments1.xml';
  const spoiled = (name: string) => {
    const parts = unzipSync(withBeside(bytesOf(name)));
    delete parts['xl/threadedComments/threadedComment1.xml'];
    return zipSync({ ...parts, [commentPart]: parts[commentPart]!.slice(0, -9) });
  };

  test('are told to the school by the sheet and the part', async () => {
    const { schools } = await inlineJob().call('open', { files: [givenFile(file, spoiled(file))] });
    expect(schools[0]?.remarks).toContainEqual(
      expect.stringContaining(
        `Показатели школы»: Примечания этого листа не читаются: повреждена часть файла «${commentPart}».`,
      ),
    );
  });

  test('are told to the district among what is not taken of the school’s file', async () => {
    const files = [givenFile('район.xlsx', bytesOf('район.xlsx')), givenFile(file, spoiled(file))];
    const { collection } = await inlineJob().call('open', { files });
    expect(collection?.books[0]?.leftOut).toBe(
      `не взято: примечания, которые не читаются (повреждено: «${commentPart}»), 2\u00a0ссылки`,
    );
  });

  test('of the district’s own workbook are a finding of the file and the sheet, and its cells are read', async () => {
    const told: Finding[] = [];
    const files = [givenFile('район.xlsx', spoiled('район.xlsx'))];
    const overview = await inlineJob().call('open', { files }, (event) => {
      if (event.kind === 'findings') told.push(...event.findings);
    });
    const { name } = overview.sheets[3]!;
    expect(told.filter(({ code }) => code === 'comments-unreadable')).toMatchObject([
      { severity: 'warning', place: { file: 'район.xlsx', sheet: name }, facts: { part: commentPart } },
    ]);
    expect(overview).toMatchObject({ refused: [], isOnlyDamaged: false, target: 'район.xlsx' });
  });
});
