/** Makes the input of a roadmap's progress for a real district with only what a test wants to say. */
import type { IsoDate } from '../../../src/core/calendar/calendar';
import type { CoverageRecord, EventRecord } from '../../../src/core/roadmap/event-record';
import { nothingTyped } from '../../../src/core/roadmap/indicator-progress';
import type { RoadmapInput } from '../../../src/core/roadmap/progress';
import type { District } from '../../../src/core/schema/district';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';

export const day = (iso: string): IsoDate => iso as IsoDate;

export function eventRow(section: string, number: string, more: Partial<EventRecord> = {}): EventRecord {
  return {
    section,
    number,
    text: null,
    deadline: null,
    responsible: null,
    status: null,
    doneOn: null,
    fact: null,
    evidence: null,
    place: null,
    ...more,
  };
}

export function coverageRow(
  number: string,
  school: string,
  lastYear: number | null,
  nextYear: number | null = null,
): CoverageRecord {
  return { section: 'Приложение 1', number, school, lastYear, nextYear, place: null };
}

export function roadmapInput(district: District, more: Partial<RoadmapInput> = {}): RoadmapInput {
  return {
    district,
    events: [],
    coverage: [],
    schools: [],
    facts: [],
    adopted: [],
    measured: [],
    typed: nothingTyped,
    reportingDate: day('2026-11-20'),
    year: 2026,
    dueSoonDays: 30,
    words: deadlineWords,
    partyContinuation: lexicon.partyContinuation,
    ...more,
  };
}
