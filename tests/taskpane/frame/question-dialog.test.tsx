/** A question is loaded when it is first asked; where it cannot be, that is said, and asked again it is tried again. */
import '../dom-globals';
import { cleanup, configure, render, screen } from '@testing-library/react/pure';
import { FluentProvider } from '@fluentui/react-components';
import { QuestionDialog } from '../../../src/taskpane/frame/question-dialog';
import { PaneContext } from '../../../src/taskpane/pane-context';
import { themes } from '../../../src/taskpane/theme';
import { PaneController } from '../../../src/taskpane/state/pane-controller';

const mockBroken = { now: true };
jest.mock('../../../src/taskpane/frame/question-body', () => {
  if (mockBroken.now) throw new Error('Loading chunk questions failed');
  return { QuestionBody: () => <p>Вопрос</p> };
});

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
});

test('a question that did not load is told of, and opens when it is asked again', async () => {
  const pane = new PaneController(
    () => {
      throw new Error('Nothing is opened');
    },
    () => undefined,
  );
  render(
    <FluentProvider theme={themes.light}>
      <PaneContext.Provider value={pane}>
        <QuestionDialog />
      </PaneContext.Provider>
    </FluentProvider>,
  );
  const told = new Promise<void>((resolve) => {
    const stop = pane.subscribe(() => {
      if (pane.getState().notice === null) return;
      stop();
      resolve();
    });
  });
  pane.ask({ kind: 'plan' });
  await told;
  expect(pane.getState()).toMatchObject({
    question: null,
    notice: { kind: 'problem', problem: { kind: 'part-missing' } },
  });
  mockBroken.now = false;
  pane.ask({ kind: 'plan' });
  await screen.findByText('Вопрос');
});
