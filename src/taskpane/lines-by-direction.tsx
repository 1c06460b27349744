/** A long list of lines under the headings of their directions. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { useVirtualLines, VirtualList } from './virtual-list';

const useStyles = makeStyles({
  direction: {
    margin: 0,
    padding: '12px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

interface LinesByDirectionProps<T> {
  readonly lines: readonly T[];
  readonly label: string;
  /** Pixels of a line. */
  readonly estimate: number;
  readonly children: (line: T) => ReactElement;
}

export function LinesByDirection<T extends { readonly direction: string }>({
  lines,
  label,
  estimate,
  children,
}: LinesByDirectionProps<T>): ReactElement {
  const styles = useStyles();
  const rows = useMemo(
    () =>
      lines.flatMap((line, index): (T | string)[] =>
        line.direction === lines[index - 1]?.direction ? [line] : [line.direction, line],
      ),
    [lines],
  );
  const list = useVirtualLines(label, rows.length, () => estimate);
  return (
    <VirtualList {...list} label={label} tabIndex={0}>
      {(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return typeof row === 'string' ? <h2 className={styles.direction}>{row}</h2> : children(row);
      }}
    </VirtualList>
  );
}
