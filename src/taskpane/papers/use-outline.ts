/** What a paper of the opened workbook holds; null until the job has said. */
import { useEffect, useState } from 'react';
import type { PaperId, PaperOutline } from '../../job/papers';
import { useBook, usePane } from '../pane-context';

interface Said {
  readonly paper: PaperId;
  readonly outline: PaperOutline;
}

export function useOutline(paper: PaperId): PaperOutline | null {
  const pane = usePane();
  const { version } = useBook();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.outline({ paper }).then(
      (outline) => isWanted && setSaid({ paper, outline }),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, paper, version]);
  return said?.paper === paper ? said.outline : null;
}
