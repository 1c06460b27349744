/** Which rule must flag which planted school, in which test. */
import type { PlantedSchool } from './sample';
import { plantedPositions } from './draw-units';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear } from './sample-tests';

type Expectation = Omit<PlantedSchool, 'school' | 'name' | 'procedure'>;

const russian = 'Русский язык';
const mathematics = 'Математика';

/** F3 stands at the later test of the cohort, O4 at the earlier. */
const expectations: Readonly<Record<keyof typeof plantedPositions, readonly Expectation[]>> = {
  inflated: [
    { rule: 'F1', schoolYear: lastYear, grade: 4, subject: mathematics },
    { rule: 'O3', schoolYear: lastYear, grade: 4, subject: mathematics },
    { rule: 'F1', schoolYear: lastYear, grade: 5, subject: mathematics },
  ],
  atCuts: [
    { rule: 'O1', schoolYear: lastYear, grade: 4, subject: russian },
    { rule: 'O1', schoolYear: lastYear, grade: 4, subject: mathematics },
  ],
  inverted: [{ rule: 'F2', schoolYear: lastYear, grade: 5, subject: russian }],
  dropped: [
    { rule: 'F3', schoolYear: lastYear, grade: 5, subject: mathematics },
    { rule: 'O4', schoolYear: firstYear, grade: 4, subject: mathematics },
  ],
  low: [{ rule: 'low-results', schoolYear: lastYear, grade: null, subject: null }],
};

export function plantedSchools(schools: readonly SampleSchool[]): PlantedSchool[] {
  return Object.entries(expectations).flatMap(([kind, rules]) => {
    const school = schools[plantedPositions[kind as keyof typeof plantedPositions]];
    if (school === undefined) return [];
    const { code, name } = school;
    return rules.map((rule) => ({ school: code, name, procedure: 'ВПР', ...rule }));
  });
}
