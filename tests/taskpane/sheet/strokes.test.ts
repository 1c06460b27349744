import {
  keyDeed,
  leavesOpen,
  takenBy,
  typedOn,
  type KeyStroke,
  type Stroke,
} from '../../../src/taskpane/sheet/strokes';

const key = (name: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  kind: 'key',
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const left: Stroke = { kind: 'left' };
const paste = (text: string): Stroke => ({ kind: 'paste', text });

test('each key does one thing to a cell', () => {
  const deeds = ['7', 'ы', ' ', 'F2', 'Enter', 'Delete', 'Backspace', 'ArrowDown', 'Tab', 'Shift'];
  expect(deeds.map((name) => keyDeed(key(name)))).toEqual([
    'begin',
    'begin',
    'begin',
    'open',
    'open',
    'clear',
    'clear',
    null,
    null,
    null,
  ]);
  expect(keyDeed(key('Z', { ctrlKey: true }))).toBe('undo');
  expect(keyDeed(key('d', { metaKey: true }))).toBe('fill-down');
  expect(keyDeed(key('c', { ctrlKey: true }))).toBeNull();
  expect(keyDeed(key('7', { altKey: true }))).toBeNull();
});

test('what is typed grows at its end', () => {
  const strokes = [
    key('2'),
    key('3'),
    key('Backspace'),
    key('ArrowLeft'),
    key('c', { ctrlKey: true }),
    key('5'),
  ];
  expect(strokes.reduce(typedOn, '1')).toBe('125');
  expect(typedOn('с ', paste('двух\r\nстрок'))).toBe('с двух строк');
});

test('an entry is taken by Enter, by Tab and by going away', () => {
  expect([key('Enter'), key('Tab'), left, key('7'), paste('7')].map(takenBy)).toEqual([
    'down',
    'right',
    'stay',
    null,
    null,
  ]);
  expect(leavesOpen([])).toBe(false);
  expect(leavesOpen([key('7')])).toBe(true);
  expect(leavesOpen([key('7'), key('Enter')])).toBe(false);
  expect(leavesOpen([key('7'), key('Enter'), key('Enter')])).toBe(true);
  expect(leavesOpen([paste('7'), key('ArrowDown')])).toBe(false);
});
