import { droppedEntries, filesOf } from '../../src/taskpane/start/dropped-files';

/** As the browser gives them: a folder's entries two at a time, then none. */
function folder(fullPath: string, inside: readonly FileSystemEntry[]): FileSystemEntry {
  const name = fullPath.replace(/^.*\//u, '');
  const createReader = () => {
    const left = [...inside];
    return { readEntries: (give: (entries: FileSystemEntry[]) => void) => give(left.splice(0, 2)) };
  };
  return { isDirectory: true, isFile: false, name, fullPath, createReader } as unknown as FileSystemEntry;
}

function file(fullPath: string, isGone = false): FileSystemEntry {
  const name = fullPath.replace(/^.*\//u, '');
  const open = (give: (file: File) => void, fail: (error: Error) => void) =>
    isGone ? fail(new Error('NotFoundError')) : give(new File(['а'], name));
  return { isDirectory: false, isFile: true, name, fullPath, file: open } as unknown as FileSystemEntry;
}

const schools = folder('/школы', [
  ...['/школы/3.xlsx', '/школы/~$3.xlsx', '/школы/1.xlsx', '/школы/Приказ.doc'].map((path) => file(path)),
  folder('/школы/город', [file('/школы/город/2.xlsx')]),
]);

function transfer(entries: readonly (FileSystemEntry | null)[]): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { items } as unknown as DataTransfer;
}

test('the files of dropped folders and of those below come with the files dropped beside them', async () => {
  const entries = droppedEntries(transfer([schools, file('/Район.xlsx')]));
  const names = (await filesOf(entries!)).map(({ name }) => name);
  expect(names).toEqual(['Район.xlsx', '1.xlsx', '3.xlsx', 'Приказ.doc', '2.xlsx']);
});

test('files alone are left to the browser, and text that is no file too', () => {
  expect(droppedEntries(transfer([file('/Район.xlsx'), null]))).toBeNull();
});

test('a file that is gone meanwhile is not passed over', async () => {
  await expect(filesOf([folder('/школы', [file('/школы/1.xlsx', true)])])).rejects.toThrow('NotFoundError');
});
