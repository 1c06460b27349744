/** A chart as it will print, on white in every theme; in words for a screen reader, in numbers for whoever asks. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ChartSeries } from '../../core/model/chart-values';
import type { DrawnChart } from '../../job/charts-overview';
import * as words from '../../text/pane/chart-words';
import { ChartPicture } from './chart-picture';
import { ChartTable } from './chart-table';
import { ink, paper } from './paper-colors';
import { SeriesMarkPicture } from './series-mark-picture';
import { useMeasuredWidth } from './use-measured-width';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: '8px',
    backgroundColor: paper,
    color: ink,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Colours are told apart by lightness: the system's own would make all series one.
    forcedColorAdjust: 'none',
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    margin: '4px 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'flex', alignItems: 'center', gap: '4px', overflowWrap: 'anywhere', minWidth: 0 },
  numbers: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', minWidth: 0 },
});

export function ChartFigure({ chart }: { readonly chart: DrawnChart }): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [width, place] = useMeasuredWidth();
  return (
    <>
      <figure className={styles.figure}>
        <figcaption className={styles.title}>{chart.title}</figcaption>
        <ul className={styles.legend}>
          {chart.series.map((series, index) => (
            <Key key={series.title} series={series} isLine={isLine(chart, series)} index={index} />
          ))}
        </ul>
        <div ref={place}>{width > 0 && <ChartPicture chart={chart} width={width} />}</div>
      </figure>
      <div className={styles.numbers}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideTable : words.showTable}
        </Button>
        {isOpen && <ChartTable title={chart.title} table={chart.table} />}
      </div>
    </>
  );
}

function Key({
  series,
  isLine: asLine,
  index,
}: {
  readonly series: ChartSeries;
  readonly isLine: boolean;
  readonly index: number;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.key}>
      <SeriesMarkPicture series={series} isLine={asLine} index={index} />
      <span>{series.title}</span>
    </li>
  );
}

/** A series over the columns, or any of a chart of lines. */
function isLine({ kind }: DrawnChart, { mark }: ChartSeries): boolean {
  return kind === 'line' || mark !== undefined;
}
