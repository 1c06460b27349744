import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar/calendar';
import type { EventRecord } from '../../../src/core/roadmap/event-record';
import { eventStates, isCounted } from '../../../src/core/states/event-state';
import { roadmapProgress } from '../../../src/core/roadmap/progress';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { stateName, stateReasonText } from '../../../src/text/event-state-text';
import { targetStateText } from '../../../src/text/target-text';
import { deadlineShapes } from '../calendar/deadline-examples';
import { day, eventRow, roadmapInput } from './district-at-work';

const phrases = deadlineShapes.flatMap((shape) => shape.examples).map(([phrase]) => phrase);
const date = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays(day('2024-01-01'), days));
const row = fc.record<Partial<EventRecord>>({
  status: fc.constantFrom(null, 'done', 'in-progress', 'not-started', 'cancelled'),
  doneOn: fc.option(date),
  deadline: fc.option(fc.oneof(fc.constantFrom(...phrases), fc.string())),
  fact: fc.option(fc.oneof(fc.integer(), fc.string())),
  evidence: fc.option(fc.string({ minLength: 1 })),
});

test('whatever the rows say, every event has one state, a sentence for it, and the counts add up', async () => {
  const districts = await Promise.all(districtList.map(({ id }) => loadDistrict(id)));
  fc.assert(
    fc.property(
      fc.nat({ max: districts.length - 1 }),
      fc.array(fc.tuple(fc.nat(), row), { maxLength: 8 }),
      date,
      (which, said, reportingDate) => {
        const district = districts[which]!;
        const all = district.roadmap.flatMap((section) =>
          section.events.map((event) => ({ section, event })),
        );
        const events = said.flatMap(([at, more]) => {
          const one = all[at % Math.max(1, all.length)];
          return one === undefined ? [] : [eventRow(one.section.label, one.event.number, more)];
        });
        const year = Number(reportingDate.slice(0, 4));
        const progress = roadmapProgress(roadmapInput(district, { events, reportingDate, year }));
        const { counts } = progress;
        expect(eventStates.reduce((sum, state) => sum + counts[state], 0)).toBe(progress.events.length);
        expect(eventStates.filter(isCounted).reduce((sum, state) => sum + counts[state], 0)).toBe(
          counts.total,
        );
        for (const { state, reason, occurrences } of progress.events) {
          expect(stateName(state)).not.toBe('');
          for (const each of [{ state, reason }, ...occurrences]) {
            expect(stateReasonText(each.reason)).toMatch(/^[А-ЯЁ].*[.?]$/su);
            expect(stateReasonText(each.reason)).not.toMatch(/undefined|NaN|-\d+ д/u);
          }
        }
        for (const each of progress.targets) expect(targetStateText(each)).not.toMatch(/undefined|NaN/u);
      },
    ),
    { numRuns: 60 },
  );
});
