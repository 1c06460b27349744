/** The numbers that a chart draws, in the columns of its own table. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { NumbersTable } from '../../job/charts-overview';
import { narrowPane } from '../large-print';
import * as words from '../../text/pane/chart-words';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', outlineOffset: '2px', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    [narrowPane]: { padding: '1px' },
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});

export function ChartTable({
  title,
  table: { columns, names, rows },
}: {
  readonly title: string;
  readonly table: NumbersTable;
}): ReactElement {
  const styles = useStyles();
  return (
    // Scrolled with the keyboard where the columns do not fit.
    <div className={styles.frame} tabIndex={0} role="region" aria-label={words.tableOf(title)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`${styles.cell} ${styles.head}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) =>
                column === names ? (
                  <th key={column} scope="row" className={styles.cell}>
                    {text}
                  </th>
                ) : (
                  <td key={column} className={styles.cell}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
