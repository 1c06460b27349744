/** Words before a year that tell a plan («на 2027 год») from a look back («за 2026 год»). */
import type { YearWords } from '../../core/expected/year-mentions';

export const yearWords: YearWords = {
  planned: ['на', 'к'],
  retrospective: ['за', 'итогам', 'итоги', 'результатов', 'результатам', 'результаты'],
};
