import {
  clusterReference,
  peerGroups,
  schoolClusters,
  type SchoolCluster,
} from '../../../src/core/flags/clusters';
import { codes, schoolOf } from './flags-fixture';

const indicators = [
  { id: 'disability', isReversed: false },
  { id: 'register', isReversed: false },
  { id: 'parents', isReversed: true },
];

test('the context index is the mean z-score, parents’ education reversed', () => {
  const rows = [
    [5, 1, 60],
    [10, 3, 40],
    [15, 2, 30],
    [20, 6, 10],
  ];
  const clusters = schoolClusters(
    rows.map((context, index) => schoolOf(`s${index + 1}`, { context, settlement: 'town' })),
    indicators,
    { minimumIndicators: 3, minimumSchools: 8 },
  );
  // R: z <- scale(x); z[,3] <- -z[,3]; rowMeans(z)
  const expected = [-1.0962254190576435, -0.2091635217761241, 0.0548601718140322, 1.2505287690197353];
  clusters.forEach(({ contextIndex }, index) => expect(contextIndex).toBeCloseTo(expected[index]!, 12));
  expect(clusters.map(({ tertile }) => tertile)).toEqual([1, 1, 2, 3]);
});

test('too few filled indicators leave the school without a tertile', () => {
  const [first, second] = schoolClusters(
    [schoolOf('s1', { context: [5, null, 60] }), schoolOf('s2', { context: [10, 3, 40] })],
    indicators,
    { minimumIndicators: 3, minimumSchools: 8 },
  );
  expect(first).toMatchObject({ contextIndex: null, tertile: null });
  expect(second?.contextIndex).not.toBeNull();
});

// Three times 0.1 is 0.30000000000000004, so that the mean of three equal tenths is not a tenth.
test.each([7, 0.1])('an indicator that is %d everywhere adds nothing', (value) => {
  const clusters = schoolClusters(
    codes(3).map((code) => schoolOf(code, { context: [value, value, value] })),
    indicators,
    { minimumIndicators: 3, minimumSchools: 8 },
  );
  expect(clusters.map(({ contextIndex }) => contextIndex)).toEqual([0, 0, 0]);
});

describe('peers are taken from the narrowest level with eight schools', () => {
  function map(towns: number, villages: number): Map<string, SchoolCluster> {
    const all = codes(towns + villages).map((school, index): SchoolCluster => ({
      school,
      settlement: index < towns ? 'town' : 'village',
      contextIndex: index,
      tertile: ((index % 3) + 1) as 1 | 2 | 3,
    }));
    return new Map(all.map((cluster) => [cluster.school, cluster]));
  }

  test('settlement and context', () => {
    const clusters = map(24, 4);
    const peers = peerGroups([...clusters.keys()], clusters, 8)('s1');
    expect(peers).toMatchObject({ level: 'settlement-and-context', settlement: 'town', tertile: 1 });
    expect(peers.schools).toEqual(['s1', 's4', 's7', 's10', 's13', 's16', 's19', 's22']);
    expect(clusterReference(peers)).toMatchObject({ kind: 'cluster', tertile: 1, schools: 7 });
  });

  test('settlement where the cluster is small', () => {
    const clusters = map(10, 4);
    expect(peerGroups([...clusters.keys()], clusters, 8)('s1')).toMatchObject({
      level: 'settlement',
      tertile: null,
    });
  });

  test('the municipality where the settlement is small, and for a school of no settlement', () => {
    const clusters = map(10, 4);
    const taking = [...clusters.keys(), 'unknown'];
    const groupOf = peerGroups(taking, clusters, 8);
    expect(groupOf('s14')).toMatchObject({ level: 'municipality', settlement: null, schools: taking });
    expect(groupOf('unknown')).toMatchObject({ level: 'municipality', schools: taking });
  });

  test('only schools that took the test are counted', () => {
    const clusters = map(24, 4);
    expect(peerGroups(codes(6), clusters, 8)('s1')).toMatchObject({ level: 'municipality' });
  });
});
