import { draftVersion, keptDraft } from '../../../src/taskpane/draft/draft';

const bytes = new ArrayBuffer(4);
const record = {
  version: draftVersion,
  id: 'а',
  savedAt: 5,
  file: 'Район.xlsx',
  files: [{ name: 'Район.xlsx', bytes }],
  answers: new Map([['1.1', { kind: 'not-needed' }]]),
};

test('a draft of this version is gone on with', () => {
  expect(keptDraft(record, 'а')).toEqual({ kind: 'draft', draft: record });
});

test('one of the version before takes its accepted proposals along', () => {
  const older = { ...record, answers: undefined, version: 1, accepted: ['1.1', '5.3'] };
  expect(keptDraft(older, 'а')).toEqual({
    kind: 'draft',
    draft: { ...record, answers: new Map(['1.1', '5.3'].map((id) => [id, { kind: 'proposed' }])) },
  });
});

test.each([
  ['of a later version', { ...record, version: draftVersion + 1 }],
  ['of a version nobody knows', { ...record, version: 0 }],
  ['without its files’ bytes', { ...record, files: [{ name: 'Район.xlsx', bytes: 'PK' }] }],
  ['without its answers', { ...record, answers: null }],
])('one %s is offered as a file', (_, kept) => {
  expect(keptDraft(kept, 'а').kind).toBe('unreadable');
});

test('what is left of an unreadable one is its first file, under its name', () => {
  expect(keptDraft({ ...record, version: 9 }, 'а').draft).toEqual({
    id: 'а',
    savedAt: 5,
    file: 'Район.xlsx',
    bytes,
  });
  expect(keptDraft(null, 'а').draft).toEqual({ id: 'а', savedAt: 0, file: 'МСОКО.xlsx', bytes: null });
});
