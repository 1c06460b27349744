/** Whether the pupils of one test have mastered what each item checks, by the item's level. */
import type { ItemProfile, TestKey } from '../results/result';
import type { FlagsParameters } from './parameters';

export type Attainment = 'sufficient' | 'uncertain' | 'insufficient';

/** How far the figures of so many pupils may be trusted; by default from 50, 20–49, 10–19, below 10. */
export type Informativeness = 'informative' | 'approximate' | 'limited' | 'uncertain';

export interface ItemAttainment {
  readonly key: TestKey;
  readonly participants: number;
  readonly informativeness: Informativeness;
  readonly items: readonly {
    readonly item: number;
    readonly percent: number;
    readonly level: 'basic' | 'advanced' | 'high' | null;
    /** Null where the item's level is not known. */
    readonly attainment: Attainment | null;
  }[];
}

/** Source: recommendations of the federal institute, 2026, parts on distributions and items. */
export function informativeness(
  participants: number,
  limits: Pick<FlagsParameters['attainment'], 'informative' | 'approximate' | 'limited'>,
): Informativeness {
  if (participants >= limits.informative) return 'informative';
  if (participants >= limits.approximate) return 'approximate';
  return participants >= limits.limited ? 'limited' : 'uncertain';
}

/** Between the two limits nothing is said. */
export function itemAttainment(
  percent: number,
  level: 'basic' | 'advanced' | 'high',
  limits: FlagsParameters['attainment'],
): Attainment {
  const sufficient = level === 'basic' ? limits.basicSufficient : limits.advancedSufficient;
  const insufficient = level === 'basic' ? limits.basicInsufficient : limits.advancedInsufficient;
  if (percent >= sufficient) return 'sufficient';
  return percent < insufficient ? 'insufficient' : 'uncertain';
}

export function profileAttainment(
  profile: ItemProfile,
  limits: FlagsParameters['attainment'],
): ItemAttainment {
  const items = profile.percent.flatMap((percent, index) => {
    if (percent === null) return [];
    const level = profile.levels[index] ?? null;
    const attainment = level === null ? null : itemAttainment(percent, level, limits);
    return [{ item: index + 1, percent, level, attainment }];
  });
  const { key, participants } = profile;
  return { key, participants, informativeness: informativeness(participants, limits), items };
}
