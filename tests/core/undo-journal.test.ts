import { UndoJournal } from '../../src/core/undo-journal';

const limits = { steps: 3, bytes: 100 };

function journalOf(sizes: readonly number[]) {
  const journal = new UndoJournal<string>(limits);
  const handles = sizes.map((bytes, index) => {
    const handle = journal.begin();
    journal.grow(handle, `шаг ${index}`, bytes);
    return handle;
  });
  return { journal, handles };
}

test('the oldest changes go when there are more than it keeps', () => {
  const { journal, handles } = journalOf([1, 1, 1, 1, 1]);
  expect(journal.trim()).toEqual(handles.slice(0, 2));
  expect(journal.find(handles[1]!)).toEqual({ kind: 'expired' });
  expect(journal.find(handles[2]!)).toEqual(['шаг 2']);
  expect(journal.trim()).toEqual([]);
});

test('the oldest go when together they are too large, yet never the newest', () => {
  const { journal, handles } = journalOf([60, 30, 30]);
  expect(journal.trim()).toEqual([handles[0]]);
  const { journal: one, handles: huge } = journalOf([60, 500]);
  expect(one.trim()).toEqual([huge[0]]);
  expect(one.find(huge[1]!)).toEqual(['шаг 1']);
});

test('what was taken back makes room and is told from what was forgotten', () => {
  const { journal, handles } = journalOf([60, 60]);
  journal.end(handles[1]!);
  expect(journal.trim()).toEqual([]);
  expect(journal.find(handles[1]!)).toEqual({ kind: 'already-undone' });
});

test('changes that did nothing have nothing to take back; a handle of another session has none either', () => {
  const journal = new UndoJournal<string>(limits);
  expect(journal.find(journal.begin())).toEqual({ kind: 'already-undone' });
  expect(journal.find((journal.begin() + 1) as ReturnType<typeof journal.begin>)).toEqual({
    kind: 'expired',
  });
});
