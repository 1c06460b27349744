/** A long view is drawn in slices from a state handed down: no change of the pane draws it in one piece. */
import './dom-globals';
import { act, cleanup, render, screen } from '@testing-library/react/pure';
import { PaneContext, ShownState, usePaneState } from '../../src/taskpane/pane-context';
import { PaneController } from '../../src/taskpane/state/pane-controller';

afterEach(() => {
  cleanup();
});

function View({ name }: { readonly name: string }) {
  return <p>{`${name}: ${usePaneState().view}`}</p>;
}

test('a view hears the state handed down to it alone, any other the pane itself', () => {
  const pane = new PaneController(
    () => {
      throw new Error('Nothing is opened');
    },
    () => undefined,
  );
  const page = (shown = pane.getState()) => (
    <PaneContext.Provider value={pane}>
      <View name="at once" />
      <ShownState.Provider value={shown}>
        <View name="in slices" />
      </ShownState.Provider>
    </PaneContext.Provider>
  );
  const before = pane.getState();
  const { rerender } = render(page(before));
  act(() => pane.chooseView('flags'));
  expect(screen.getByText('at once: flags')).toBeTruthy();
  expect(screen.getByText('in slices: check')).toBeTruthy();
  rerender(page());
  expect(screen.getByText('in slices: flags')).toBeTruthy();
});
