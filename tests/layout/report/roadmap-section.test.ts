import { roadmapSection } from '../../../src/layout/report/roadmap-section';
import { sampleAnalysis } from '../sample-analysis';

test.each(['overdue', 'dueSoon', 'unconfirmed'] as const)(
  'events %s beyond the rows of their table are not passed over in silence',
  async (list) => {
    const { report } = await sampleAnalysis();
    const roadmap = report.roadmap!;
    const none = { overdue: [], dueSoon: [], unconfirmed: [] };
    const tail = (count: number) => {
      const events = Array.from({ length: count }, () => roadmap.overdue[0]!);
      return roadmapSection({ ...report, roadmap: { ...roadmap, ...none, [list]: events } }, 6).slice(-2);
    };
    const rows = { kind: 'table', rows: { length: 40 } };
    expect(tail(50)).toMatchObject([rows, { kind: 'note', text: 'Показаны первые 40 из 50.' }]);
    expect(tail(40)).toMatchObject([{}, rows]);
  },
);
