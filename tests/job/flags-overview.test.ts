import { flagsOverview } from '../../src/job/flags-overview';
import { sampleAnalysis } from '../layout/sample-analysis';

test('where the rule of low results fits no school, their number is not known, and not zero', async () => {
  const { flags } = await sampleAnalysis();
  const { lowResults } = flags;
  const found = lowResults.schools.filter(({ isLowResult }) => isLowResult === true).length;
  expect(flagsOverview(flags, String).lowResultSchools).toBe(found);
  const untested = lowResults.schools.map((school) => ({ ...school, isLowResult: null }));
  const unknown = { ...flags, lowResults: { ...lowResults, schools: untested } };
  expect(flagsOverview(unknown, String).lowResultSchools).toBeNull();
});
