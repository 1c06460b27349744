/** The charts of the opened workbook; null until the job has made them. */
import { useEffect, useState } from 'react';
import type { ChartsOverview } from '../../job/charts-overview';
import { useBook, usePane } from '../pane-context';

export function useCharts(): ChartsOverview | null {
  const pane = usePane();
  const { version } = useBook();
  const [charts, setCharts] = useState<ChartsOverview | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.charts().then(
      (made) => isWanted && setCharts(made),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, version]);
  return charts;
}
