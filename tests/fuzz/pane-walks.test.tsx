/** Walks through the mounted pane on the genuine office.js; PANE_WALKS asks for more of them, PANE_SEED for one, PANE_FIRST for those from it on. */
import { smallWorkbook } from '../browser/workbooks';
import { loadGenuineClient, unloadGenuineClient } from '../stand-in/tests/host/genuine-client';
import { openExcelPane } from '../taskpane/excel-page';
import { PaneWalk } from './pane-walk';

/** They meet each act, each condition and each kind of outcome; `npm run fuzz` goes on to their combinations. */
const walks = Number(process.env['PANE_WALKS'] ?? 20);
const seeds =
  process.env['PANE_SEED'] === undefined
    ? Array.from({ length: walks }, (_, index) => Number(process.env['PANE_FIRST'] ?? 1) + index)
    : [Number(process.env['PANE_SEED'])];

beforeAll(loadGenuineClient);
afterAll(unloadGenuineClient);

test.each(seeds)('walk %i: the pane has said what is true of the workbook', async (seed) => {
  const complaints = jest.spyOn(console, 'error');
  const pane = await openExcelPane(await smallWorkbook(), { answerTimeoutSeconds: 1, pause: 10 });
  try {
    const story = await new PaneWalk(pane, seed).go();
    expect(story.length).toBeGreaterThan(0);
    // What React could not draw, it says here and draws nothing.
    expect(complaints.mock.calls.filter(([what]) => what instanceof Error)).toEqual([]);
  } finally {
    complaints.mockRestore();
    await pane.close();
  }
});
