/** How the districts' roadmaps word the end of the management cycle. */
import type { CycleWords } from '../../core/schema/cycle-steps-of';

export const cycleWords: CycleWords = {
  recommendations:
    '(разработк|подготовк|формулировк|направлени|наличи)\\S+ (обобщ[её]нн\\S+ )?(адресн\\S+ )?рекомендаци',
  decisions: '(приняти|подготовк)\\S+ (муниципальных )?управленческих решений',
  effectiveness: 'эффективности (управленческих решений|принятых мер)',
};
