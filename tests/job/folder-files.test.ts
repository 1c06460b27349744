import { folderFiles } from '../../src/job/folder-files';
import { fileKindText } from '../../src/text/file-kind-text';

test('of a folder everything is a person’s own but what is hidden, a system’s or the product’s', () => {
  const own = ['/школы/Район.xlsx', '/школы/а/0101.xlsx', 'Приказ.doc', 'Итог — с отчётом.xlsx'];
  const others = [
    ...['/школы/.git/config', '/школы/~$Район.xlsx', 'desktop.ini', 'а\\Thumbs.db', '.скрыт.xlsx'],
    ...['/школы/Район — с отчётом.xlsx', '/школы/Район — карточки школ.xlsx', 'Итог — с отчётом.docx'],
  ];
  expect(folderFiles([...others, ...own])).toEqual(own);
  // Somebody has a workbook open that is not in the folder: that is told, not passed over.
  expect(folderFiles(['/школы/~$0102.xlsx', '/школы/~временный.xlsx'])).toEqual(['/школы/~$0102.xlsx']);
});

test('a file is known by the ending of its name', () => {
  const names = ['Приказ.DOCX', 'скан.pdf', 'фото.jpeg', 'читай.txt', 'книга.fods', 'README'];
  expect(names.map(fileKindText)).toEqual([
    ...[
      'документ Word',
      'документ PDF',
      'рисунок или снимок',
      'текстовый файл',
      'файл .fods',
      'файл без расширения',
    ],
  ]);
});
