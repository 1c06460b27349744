/** The region's figures that a district enters among its parameters, slot by slot, as references of their tests. */
import type { FigureParameter, ListParameter, SchoolYearParameter } from '../schema/define-parameter';
import type { ParameterReader } from './parameter-reader';
import type { RegionReference } from './region-reference';

export interface RegionParameters {
  readonly schoolYear: SchoolYearParameter;
  readonly slots: readonly RegionSlot[];
}

interface RegionSlot {
  readonly test: ListParameter<'tests'>;
  readonly participants: FigureParameter;
  readonly mean: FigureParameter;
  readonly standardDeviation: FigureParameter;
  /** The later test of a cohort has fences of its change. */
  readonly lowerFence?: FigureParameter;
  readonly upperFence?: FigureParameter;
}

/** A slot without figures is left out. */
export function regionReferences(
  { schoolYear, slots }: RegionParameters,
  reader: ParameterReader,
): readonly RegionReference[] {
  const year = reader.schoolYear(schoolYear);
  return slots.flatMap((slot) => {
    const [test] = reader.tests(slot.test);
    const figure = (definition?: FigureParameter) =>
      definition === undefined ? null : reader.optionalNumber(definition);
    const figures = {
      participants: figure(slot.participants),
      mean: figure(slot.mean),
      standardDeviation: figure(slot.standardDeviation),
      lowerFence: figure(slot.lowerFence),
      upperFence: figure(slot.upperFence),
    };
    if (test === undefined || Object.values(figures).every((value) => value === null)) return [];
    const { procedure, grades, subjects } = test;
    return grades.flatMap((grade) =>
      subjects.map((subject) => {
        const ofTest = { schoolYear: year, procedure, grade, subject, level: '', ...figures };
        return { ...ofTest, itemPercent: null, source: null, schoolMeans: [] };
      }),
    );
  });
}
