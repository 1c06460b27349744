/** What the job says of the opened workbook; undefined until it has said it. */
import { useEffect, useState } from 'react';
import { useBook } from './pane-context';

/** `ask`: the same function for the same question. What was said before the workbook changed stays until it is said anew. */
export function useSaid<T>(ask: () => Promise<T>): T | undefined {
  const { version } = useBook();
  const [said, setSaid] = useState<{ readonly ask: () => Promise<T>; readonly answer: T }>();
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setSaid({ ask, answer }),
      // The workbook was replaced meanwhile: the view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [ask, version]);
  return said?.ask === ask ? said.answer : undefined;
}
