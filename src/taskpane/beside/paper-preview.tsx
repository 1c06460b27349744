/** A paper on the page, block by block; a long one grows a little with each frame, so that nothing waits for it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { TableBlock, TableCell, Tone } from '../../core/model/document-model';
import { numberText } from '../../text/plural';
import type { BesidePart } from '../../job/beside';
import type { DrawnChart } from '../../job/charts-overview';
import { ChartFigure } from '../charts/chart-figure';

const useStyles = makeStyles({
  paper: { maxWidth: '900px', margin: '0 auto', overflowWrap: 'anywhere' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, textAlign: 'center' },
  subtitle: { textAlign: 'center' },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  subheading: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  right: { textAlign: 'right' },
  break: { border: 0, borderTop: `1px dashed ${tokens.colorNeutralStroke1}`, margin: '24px 0' },
  table: { borderCollapse: 'collapse', width: '100%', margin: '8px 0', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  cell: {
    overflowWrap: 'break-word',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 6px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 'inherit',
  },
  centered: { textAlign: 'center' },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  total: { fontWeight: tokens.fontWeightSemibold },
  red: { color: tokens.colorPaletteRedForeground1, backgroundColor: tokens.colorPaletteRedBackground1 },
  amber: {
    color: tokens.colorPaletteYellowForeground2,
    backgroundColor: tokens.colorPaletteYellowBackground1,
  },
  green: { color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorPaletteGreenBackground1 },
  blue: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  grey: { color: tokens.colorNeutralForeground2 },
});

/** Rows of tables and other blocks drawn in one frame. */
const aFrame = 40;

export function PaperPreview({ blocks }: { readonly blocks: readonly BesidePart[] }): ReactElement {
  const styles = useStyles();
  const begins = useMemo(() => beginnings(blocks), [blocks]);
  const drawn = useGrowing(begins.at(-1) ?? 0);
  return (
    <div className={styles.paper}>
      {blocks.map((block, index) => {
        const room = drawn - (begins[index] ?? 0);
        if (room <= 0) return null;
        if (block.kind === 'table') return <Table key={index} table={block} rows={room} />;
        if ('series' in block) return <ChartFigure key={index} chart={block} />;
        return <Prose key={index} block={block} />;
      })}
    </div>
  );
}

/** The line at which each block begins, and the end. */
function beginnings(blocks: readonly BesidePart[]): readonly number[] {
  const begins = [0];
  for (const block of blocks) begins.push((begins.at(-1) ?? 0) + linesOf(block));
  return begins;
}

function linesOf(block: BesidePart): number {
  return block.kind === 'table' ? block.rows.length + 1 : 1;
}

function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(aFrame);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const frame = requestAnimationFrame(() => setDrawn(drawn + aFrame));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return drawn;
}

function Prose({
  block,
}: {
  readonly block: Exclude<BesidePart, TableBlock | DrawnChart>;
}): ReactElement | null {
  const styles = useStyles();
  switch (block.kind) {
    case 'title':
      return <h3 className={styles.title}>{block.text}</h3>;
    case 'subtitle':
      return <p className={styles.subtitle}>{block.text}</p>;
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'subheading':
      return <h4 className={styles.subheading}>{block.text}</h4>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p className={styles.note}>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item}</li>);
      return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'approval':
    case 'signatures': {
      const lines =
        block.kind === 'approval'
          ? block.lines
          : block.lines.map(({ role, fields }) => [role, ...fields].join(' · '));
      return (
        <p className={block.kind === 'approval' ? styles.right : undefined}>
          {lines.map((line, index) => (
            <span key={index}>
              {line}
              <br />
            </span>
          ))}
        </p>
      );
    }
    case 'page-break':
      return <hr className={styles.break} />;
  }
}

function Table({ table, rows }: { readonly table: TableBlock; readonly rows: number }): ReactElement {
  const styles = useStyles();
  const { columns, caption } = table;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ title, share }, index) => (
            <th
              key={index}
              scope="col"
              className={mergeClasses(styles.cell, styles.head)}
              style={{ width: `${(share * 100) / whole}%` }}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.slice(0, rows).map(({ cells, isSection, isWide, isTotal }, index) => (
          <tr key={index} className={isTotal === true || isSection === true ? styles.total : undefined}>
            {isSection === true || isWide === true ? (
              <td className={mergeClasses(styles.cell, isSection && styles.head)} colSpan={columns.length}>
                {cells[0]?.value}
              </td>
            ) : (
              cells.map((cell, column) => (
                <td
                  key={column}
                  className={mergeClasses(
                    styles.cell,
                    columns[column]?.align === 'center' && styles.centered,
                    cell.tone !== undefined && styles[cell.tone satisfies Tone],
                  )}
                >
                  {cellText(cell, columns[column]?.decimals)}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellText({ value }: TableCell, decimals = 0): string {
  return typeof value === 'number' ? numberText(value, decimals) : (value ?? '');
}
