/** Items that half of the schools or more have not mastered: where the municipality itself needs help. */
import type { Flags } from '../flags/flag';
import { testText } from '../results/result';
import type { Test } from './test-summaries';

export interface DifficultItem {
  readonly test: Test;
  readonly item: number;
  readonly level: 'basic' | 'advanced' | 'high';
  /** Per cent of the maximum over all participants. */
  readonly percent: number;
  readonly participants: number;
  readonly schools: number;
  readonly insufficientSchools: number;
}

export function difficultItems(flags: Flags, schoolYear: number): DifficultItem[] {
  const tallies = new Map<string, Tally>();
  for (const { key, participants, items } of flags.itemAttainment) {
    if (key.schoolYear !== schoolYear) continue;
    const { school: _school, ...test } = key;
    for (const { item, percent, level, attainment } of items) {
      if (level === null || attainment === null) continue;
      const id = `${testText(key)}|${item}`;
      const tally = tallies.get(id) ?? {
        test,
        item,
        level,
        points: 0,
        participants: 0,
        schools: 0,
        insufficient: 0,
      };
      tally.points += percent * participants;
      tally.participants += participants;
      tally.schools += 1;
      if (attainment === 'insufficient') tally.insufficient += 1;
      tallies.set(id, tally);
    }
  }
  return [...tallies.values()]
    .filter(({ insufficient, schools, participants }) => insufficient * 2 >= schools && participants > 0)
    .map(({ test, item, level, points, participants, schools, insufficient }) => ({
      test,
      item,
      level,
      percent: points / participants,
      participants,
      schools,
      insufficientSchools: insufficient,
    }));
}

interface Tally {
  readonly test: Test;
  readonly item: number;
  readonly level: 'basic' | 'advanced' | 'high';
  points: number;
  participants: number;
  schools: number;
  insufficient: number;
}
