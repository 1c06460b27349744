/** After edits, an analysis that knows the one before answers as one that knows nothing. */
import { edited, editedDistrict, tryReanalyses } from '../fuzz/try-reanalyses';

it('answers the same after 1,000 sequences of edits as a look at everything', () => tryReanalyses(1000, 1));

it('recalls the stages that do not read the edited form, and runs those that do', async () => {
  const { whole, analysed } = await editedDistrict();
  const first = analysed(whole);
  const edit = { kind: 'cell', row: 1, column: 6, value: 5 } as const;
  const recheck = analysed(edited(whole, { ...edit, sheet: 'Перепроверка' }), first);
  expect(recheck.schools).toBe(first.schools);
  expect(recheck.roadmap).toBe(first.roadmap);
  expect(recheck.expected).toBe(first.expected);
  expect(recheck.flags).not.toBe(first.flags);
  const decisions = analysed(edited(whole, { ...edit, sheet: 'Решения' }), first);
  expect(decisions.flags).toBe(first.flags);
  expect(decisions.report.cycle).not.toBe(first.report.cycle);
  const results = analysed(edited(whole, { ...edit, sheet: 'Результаты' }), first);
  expect(results.flags).not.toBe(first.flags);
  // The roadmap is judged again: some indicators are computed from results.
  expect(results.roadmap).toEqual(first.roadmap);
  expect(results.expectedRecords).toBe(first.expectedRecords);
});
