/** Figures of summary reports read back from the workbook, gathered as the reports themselves give them. */
import type { Place } from '../finding';
import type { PackedFigures } from './packed-summary';
import type { ItemProfile, ScoreDistribution, TestKey, TestReference, TestResult } from './result';

export class StoredFigures {
  readonly references: TestReference[] = [];
  private readonly results: TestResult[] = [];
  private readonly distributions: ScoreDistribution[] = [];
  private readonly profiles: ItemProfile[] = [];

  get summaries() {
    const { results, distributions, profiles } = this;
    return { results, distributions, profiles };
  }

  add(key: TestKey, figures: PackedFigures, place: Place): void {
    if (figures.kind === 'group') {
      const { schoolYear, procedure, grade, subject, level } = key;
      this.references.push({ schoolYear, procedure, grade, subject, level, ...figures.group });
      return;
    }
    const { result, counts, profile } = figures.school;
    if (result !== undefined) this.results.push({ ...result, key, place, source: 'summary' });
    if (counts !== undefined) this.distributions.push({ key, counts, place, source: 'summary' });
    if (profile !== undefined) this.profiles.push({ ...profile, key });
  }
}
