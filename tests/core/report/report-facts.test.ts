import { conclusions } from '../../../src/core/report/conclusions';
import type { ReportFacts } from '../../../src/core/report/report-facts';
import { sampleAnalysis } from '../../layout/sample-analysis';

const sample = sampleAnalysis().then(({ report }) => report);
const named = (facts: ReportFacts, code: string) => conclusions(facts).find((each) => each.code === code);

describe('facts of the report', () => {
  it('names the inflated school first, with the markers that count', async () => {
    const { objectivity } = await sample;
    const [first] = objectivity.schools;
    expect(first).toMatchObject({ school: { code: 'edu580103' }, status: 'priority' });
    expect(first?.reasons.every(({ isCounted, outcome }) => isCounted && outcome === 'flag')).toBe(true);
    expect(first?.advice.map(({ code }) => code)).toContain('recheck-works');
    expect(objectivity.statuses.priority + objectivity.statuses.attention).toBe(objectivity.schools.length);
  });

  it('counts the schools whose flags make no status', async () => {
    const { flags, report } = await sampleAnalysis();
    const flagged = flags.schools.filter(
      ({ status, markers }) => status === 'clear' && markers.some(({ outcome }) => outcome === 'flag'),
    );
    expect(flagged.length).toBeGreaterThan(0);
    expect(report.objectivity.clearWithFlags).toBe(flagged.length);
  });

  it('lists the weak school for help and the school with one low procedure for watching', async () => {
    const { lowResults } = await sample;
    const groups = new Map(lowResults.schools.map(({ school, group }) => [school.code, group]));
    expect(groups.get('edu580107')).toBe('low');
    expect(groups.get('edu580101')).toBe('risk');
    expect(groups.has('edu580105')).toBe(false);
  });

  it('knows which schools have no result in the year', async () => {
    const facts = await sample;
    expect(facts.schoolsWithoutResults).toEqual([]);
    expect(facts.schoolCount).toBe(14);
    expect(facts.schoolYear).toBe(2025);
    expect(facts.tests.map(({ test }) => `${test.procedure} ${test.grade}`)).toEqual([
      'ВПР 4',
      'ВПР 4',
      'ВПР 5',
      'ВПР 5',
      'ВПР 6',
      'ЕГЭ 11',
    ]);
  });

  it('counts the roadmap and the expected results as the stages before it do', async () => {
    const { roadmap, expected } = await sample;
    expect(roadmap?.overdue).toHaveLength(roadmap?.progress.counts.overdue ?? -1);
    expect(roadmap?.unconfirmed).toHaveLength(roadmap?.progress.counts.unconfirmed ?? -1);
    const byDirection = expected?.byDirection.reduce((sum, { counts }) => sum + counts.total, 0);
    expect(byDirection).toBe(expected?.table.counts.total);
  });

  it('has no roadmap and no expected results without a profile', async () => {
    const { report } = await sampleAnalysis(null);
    expect(report).toMatchObject({ roadmap: null, expected: null, districtName: 'Лесной район' });
  });
});

describe('conclusions', () => {
  it('follow the facts, what is urgent first', async () => {
    const facts = await sample;
    const codes = conclusions(facts).map(({ code }) => code);
    expect(codes[0]).toBe('recheck');
    expect(codes).toEqual(expect.arrayContaining(['recheck', 'support', 'watch', 'overdue-events']));
    expect(named(facts, 'overdue-events')).toEqual({
      code: 'overdue-events',
      events: facts.roadmap?.overdue.length,
    });
  });

  it('say that nothing asks for a decision when nothing does', async () => {
    const facts = await sample;
    const quiet: ReportFacts = {
      ...facts,
      findings: { error: 0, warning: 3, info: 1 },
      difficultItems: [],
      objectivity: { ...facts.objectivity, index: null, schools: [], municipalExcess: [] },
      lowResults: { ...facts.lowResults, schools: [] },
      roadmap: null,
    };
    expect(conclusions(quiet)).toEqual([{ code: 'keep-watching' }]);
  });
});
