import fc from 'fast-check';
import { closest, editDistance } from '../../../src/core/schema/closest';

test.each([
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['срок', 'срак', 1],
  ['', 'abc', 3],
])('«%s» and «%s» are %i changes apart', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

test('distance is a metric: symmetric, zero only for equals, never longer by a detour', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('a slip is recognised, another word is not', () => {
  const known = ['quality', 'talents', 'career'];
  expect(closest('qualty', known)).toBe('quality');
  expect(closest('TALENTS', known)).toBe('talents');
  expect(closest('physics', known)).toBeNull();
  expect(closest('x', [])).toBeNull();
});
