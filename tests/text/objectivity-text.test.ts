import { statusSentence } from '../../src/text/objectivity-text';

const facts = {
  index: null,
  earlierIndexes: [],
  schools: [],
  municipalExcess: [],
  statuses: { priority: 0, attention: 1, clear: 11, 'few-data': 0 },
  clearWithFlags: 0,
} as const;

test('schools without a flag that counts are not said to have none where some stand', () => {
  expect(statusSentence(facts)).toBe(
    'По совокупности признаков: обратить внимание — 1\u00a0школа; признаков не выявлено — 11\u00a0школ.',
  );
  expect(statusSentence({ ...facts, clearWithFlags: 6 })).toBe(
    'По совокупности признаков: обратить внимание — 1\u00a0школа; учитываемых признаков не выявлено — 11\u00a0школ (у 6 из них признаки есть, но в статусе школы не учитываются).',
  );
});
