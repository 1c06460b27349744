/** Russian words and sentences for the management cycle at work: indicators, assessment, decisions. */
import type { CycleStep } from '../core/schema/cycle-steps-of';

export function cycleStepName(step: CycleStep): string {
  switch (step) {
    case 'recommendations':
      return 'Адресные рекомендации';
    case 'decisions':
      return 'Меры и управленческие решения';
    case 'effectiveness':
      return 'Оценка эффективности';
  }
}
