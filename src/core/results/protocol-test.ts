/** What is known of a protocol's test: its name, its scale and its highest score, grade by grade. */
import type { Finding, Place } from '../finding';
import type { Scale } from '../schema/scale';
import { findScale } from './find-scale';
import type { ProtocolItem } from './recognise-protocol';
import type { TestKey } from './result';
import { resultFindings } from './result-findings';

export type TestOfGrade = Omit<TestKey, 'school'>;

/** The highest score of each grade, and the findings about its scale, each once. */
export class ProtocolScales {
  readonly findings: Finding[] = [];
  private readonly maxima = new Map<number, number | null>();
  private readonly byItems: number | null;

  constructor(
    private readonly test: Omit<TestOfGrade, 'grade'>,
    items: readonly ProtocolItem[],
    private readonly scales: readonly Scale[],
    private readonly place: Place,
  ) {
    this.byItems = items.reduce<number | null>(
      (sum, { maximum }) => (sum === null || maximum === null ? null : sum + maximum),
      0,
    );
  }

  /** Null where neither the items' headers nor a scale say it. */
  maximum(grade: number): number | null {
    const known = this.maxima.get(grade);
    if (known !== undefined) return known;
    const test = { ...this.test, grade };
    const scale = findScale(this.scales, test);
    const key = testLabels(test);
    if (scale === null || scale.maximum === null || scale.cuts === null) {
      this.findings.push(resultFindings.of('protocol-scale-missing', this.place, { key }));
    } else if (this.byItems !== null && scale.maximum !== this.byItems) {
      this.findings.push(
        resultFindings.of('scale-maximum-differs', this.place, {
          scale: scale.maximum,
          items: this.byItems,
          key,
        }),
      );
    }
    const maximum = this.byItems ?? scale?.maximum ?? null;
    this.maxima.set(grade, maximum);
    return maximum;
  }
}

/** The parts of a test that a reader names it by. */
export function testLabels(test: TestOfGrade): string[] {
  return [
    `${test.schoolYear}/${test.schoolYear + 1}`,
    test.procedure,
    String(test.grade),
    test.subject,
    test.level,
  ].filter((label) => label !== '');
}
