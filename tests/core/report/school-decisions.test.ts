import type { DecisionFact } from '../../../src/core/report/decision-facts';
import { decisionsOf } from '../../../src/core/report/school-decisions';

const fact = (occasion: string, addressee: string | null): DecisionFact => ({
  direction: null,
  documentPlace: null,
  occasion,
  recommendation: 'Перепроверить работы',
  decision: null,
  addressee,
  orderNumber: null,
  orderDate: null,
  deadlinePhrase: null,
  due: null,
  effect: null,
  measuredEffect: null,
  stage: 'recommended',
  isOverdue: false,
});

test.each<[string, DecisionFact, boolean]>([
  ['addressed by the code', fact('Признак O1', 'edu580101'), true],
  ['addressed by the name among others', fact('Признак O1', 'МОУ СОШ № 1, МОУ СОШ № 3'), true],
  ['because of it', fact('Признак O1: МОУ СОШ № 1, ВПР', 'Методический кабинет'), true],
  ['of a school whose number begins alike', fact('Признак O1', 'МОУ СОШ № 12'), false],
  ['of a code that begins alike', fact('Признак O1', 'edu5801015'), false],
  ['without an addressee', fact('Признак O1', null), false],
  ['of its branch', fact('Признак O1', 'Филиал МОУ СОШ № 1 в с. Поим'), false],
  ['of its branch and its own', fact('Признак O1', 'Филиал МОУ СОШ № 1 в с. Поим, МОУ СОШ № 1'), true],
])('a decision %s', (_, decision, isOwn) => {
  const school = { code: 'edu580101', name: 'МОУ СОШ № 1' };
  const branch = { code: 'edu580109', name: 'Филиал МОУ СОШ № 1 в с. Поим' };
  expect(decisionsOf(school, [decision], [school, branch])).toHaveLength(isOwn ? 1 : 0);
});
