/** What a paper of the opened workbook holds; null until the job has said. */
import { useEffect, useState } from 'react';
import type { PaperId, PaperOutline } from '../../job/papers';
import { useBook, usePane } from '../pane-context';

export function useOutline(paper: PaperId): PaperOutline | null {
  const pane = usePane();
  const { version } = useBook();
  const [outline, setOutline] = useState<PaperOutline | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.outline({ paper }).then(
      (answer) => isWanted && setOutline(answer),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, paper, version]);
  return outline;
}
