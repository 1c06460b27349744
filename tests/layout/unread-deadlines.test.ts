/** The author of a sixth district is told of deadlines nobody can judge when the workbook is made. */
import { districtList, loadDistrict } from '../../src/data/districts/index';
import { unreadDeadlines } from '../../src/layout/unread-deadlines';
import { unreadDeadlineLines } from '../../src/text/command/progress-words';

test('of the five documents every deadline is read', async () => {
  for (const { id } of districtList) expect(unreadDeadlines(await loadDistrict(id))).toEqual([]);
});

test('each phrase that cannot be read is told once, with its place and what to write instead', async () => {
  const { roadmap } = await loadDistrict('slavgorod');
  const [section] = roadmap;
  const deadlines = ['в каникулы', 'Ежегодно', 'в каникулы', 'как получится'];
  const events = deadlines.map((deadline, at) => ({ ...section!.events[at]!, deadline }));
  const unread = unreadDeadlines({ roadmap: [{ ...section!, events }] });
  expect(unread).toEqual([
    { phrase: 'в каникулы', where: 'Раздел 1, 1.1', events: 2 },
    { phrase: 'как получится', where: 'Раздел 1, 1.4', events: 1 },
  ]);
  const lines = unreadDeadlineLines(unread);
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe('  «в каникулы» — Раздел 1, 1.1 (всего 2\u00a0мероприятия)');
  expect(unreadDeadlineLines([])).toEqual([]);
  for (const phrase of lines[3]!.split('например:')[1]!.matchAll(/«([^»]+)»/gu)) {
    const advised = [{ ...section!.events[0]!, deadline: phrase[1]! }];
    expect(unreadDeadlines({ roadmap: [{ ...section!, events: advised }] })).toEqual([]);
  }
});
