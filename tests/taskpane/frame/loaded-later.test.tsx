import '../dom-globals';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react/pure';
import { Suspense } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { loadedLater } from '../../../src/taskpane/frame/loaded-later';
import { themes } from '../../../src/taskpane/theme';

configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 60_000 });
afterEach(() => {
  cleanup();
});

test('a view that does not load says so in its place, and comes when it is asked for again', async () => {
  let attempts = 0;
  const View = loadedLater(async () => {
    attempts += 1;
    if (attempts < 3) throw new Error('Loading chunk results failed');
    return () => <p>Таблица</p>;
  });
  const shown = (
    <FluentProvider theme={themes.light}>
      <p>Рядом</p>
      <Suspense fallback={<p>Загрузка</p>}>
        <View />
      </Suspense>
    </FluentProvider>
  );
  render(shown);
  for (const attempt of [1, 2]) {
    const button = await screen.findByRole('button', { name: 'Попробовать снова' });
    expect(attempts).toBe(attempt);
    screen.getByText(/Часть программы, которая для этого нужна, не загрузилась/u);
    screen.getByText('Рядом');
    fireEvent.click(button);
    await screen.findByText('Загрузка');
  }
  await screen.findByText('Таблица');
  cleanup();
  render(shown);
  await screen.findByText('Таблица');
  expect(attempts).toBe(3);
});
