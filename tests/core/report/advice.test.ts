import type { ComputedMarker } from '../../../src/core/flags/flag';
import type { LowResultReliability } from '../../../src/core/flags/low-result';
import type { MarkerId } from '../../../src/core/flags/marker-facts';
import { lowResultAdvice, objectivityAdvice } from '../../../src/core/report/advice';

const key = { schoolYear: 2025, procedure: 'ВПР', school: 's', grade: 4, subject: 'Математика', level: '' };
// Advice looks at the marker's id and test alone.
const marker = (id: MarkerId, subject = 'Математика') =>
  ({ marker: id, key: { ...key, subject } }) as unknown as ComputedMarker;
const low = (reliability: LowResultReliability, subject = 'Математика') => ({
  key: { schoolYear: 2025, procedure: 'ВПР', school: 's', grade: 5, subject },
  reliability,
});

describe('advice on objectivity', () => {
  it('says each advice once, with all tests that call for it', () => {
    const advice = objectivityAdvice([marker('F1'), marker('O3'), marker('O1', 'Русский язык')], false);
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatchObject({ code: 'recheck-works' });
    expect(advice[0]?.tests.map(({ subject }) => subject)).toEqual(['Математика', 'Русский язык']);
  });

  it('looks at the marking, not at the works, where the journal disagrees', () => {
    expect(objectivityAdvice([marker('F2')], false).map(({ code }) => code)).toEqual(['align-marking']);
  });

  it('asks for observers when a rule speaks two years running', () => {
    expect(objectivityAdvice([marker('F1')], true).map(({ code }) => code)).toEqual([
      'recheck-works',
      'observe-next-test',
    ]);
  });
});

describe('advice on low results', () => {
  it('gives a low-result school a programme, and a methodologist where the low share is steady', () => {
    const advice = lowResultAdvice({
      isLowResult: true,
      low: [low('steady'), low('borderline', 'Русский язык')],
      hasUnconfirmed: false,
    });
    expect(advice.map(({ code, tests }) => [code, tests.map(({ subject }) => subject)])).toEqual([
      ['support-programme', ['Математика', 'Русский язык']],
      ['subject-support', ['Математика']],
    ]);
  });

  it('only watches a school near the limit', () => {
    const advice = lowResultAdvice({ isLowResult: false, low: [low('risk')], hasUnconfirmed: false });
    expect(advice.map(({ code }) => code)).toEqual(['watch']);
  });

  it('helps with the subject, and does not only watch, where one procedure is steadily low', () => {
    const advice = lowResultAdvice({ isLowResult: false, low: [low('steady')], hasUnconfirmed: false });
    expect(advice.map(({ code }) => code)).toEqual(['subject-support']);
  });

  it('wants objectivity settled first where results above the limit carry a marker', () => {
    const advice = lowResultAdvice({ isLowResult: true, low: [low('borderline')], hasUnconfirmed: true });
    expect(advice.at(-1)?.code).toBe('confirm-first');
  });
});
