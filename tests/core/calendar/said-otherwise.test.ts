/** Deadline phrases beyond the five documents: the last day of 2026 on which they fall due. */
import { deadlineEnd, occurrencesIn } from '../../../src/core/calendar/occurrences';
import { parseDeadline } from '../../../src/core/calendar/parse-deadline';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';

test.each([
  ['в августе каждого года', '2026-08-31'],
  ['декабрь каждого года', '2026-12-31'],
  ['каждый август', '2026-08-31'],
  ['март – апрель текущего года', '2026-04-30'],
  ['15.08.2026–25.08.2026', '2026-08-25'],
  ['III декада августа', '2026-08-31'],
  ['1-я декада мая', '2026-05-10'],
  ['вторая декада июня', '2026-06-20'],
  ['с 1 по 15 сентября', '2026-09-15'],
  ['первая неделя сентября', '2026-09-07'],
  ['конец мая', '2026-05-31'],
  ['первая половина октября', '2026-10-15'],
  ['каждые полгода', '2026-12-31'],
])('«%s» ends on %s', (phrase, end) => {
  const deadline = parseDeadline(phrase, deadlineWords);
  expect(deadlineEnd(deadline, 2026) ?? occurrencesIn(deadline, 2026).at(-1)?.end).toBe(end);
});

test.each([
  ['до 10 числа ежемесячно', 'month'],
  ['ежемесячно до 5 числа', 'month'],
  ['каждую пятницу', 'week'],
])('«%s» recurs every %s', (phrase, every) => {
  expect(parseDeadline(phrase, deadlineWords)).toMatchObject({ kind: 'recurring', recurrence: { every } });
});

test.each(['каникулы', 'как получится', 'каждого года и ещё чего-то'])('«%s» stays unreadable', (phrase) => {
  expect(parseDeadline(phrase, deadlineWords).kind).toBe('unreadable');
});
