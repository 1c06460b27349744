/** Above a sheet: the way back, the sheets of the workbook, the address of the cell. */
import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement } from 'react';
import type { BookSheet } from '../../job/book-overview';
import * as words from '../../text/pane/sheet-words';
import { useBook, usePane } from '../pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sheets: { flexGrow: 1, minWidth: 0 },
  address: {
    minWidth: '56px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

interface SheetBarProps {
  readonly sheet: BookSheet;
  readonly address: string;
  /** Null where the sheet does not stand over what was before. */
  readonly onBack: (() => void) | null;
}

export function SheetBar({ sheet, address, onBack }: SheetBarProps): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { sheets } = useBook().overview;
  return (
    <div className={styles.bar}>
      {onBack !== null && (
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={words.backToList}
          onClick={onBack}
        />
      )}
      <Select
        className={styles.sheets}
        aria-label={words.sheetOfWorkbook}
        value={sheet.id}
        onChange={(_, { value }) => {
          const chosen = sheets.find(({ id }) => String(id) === value);
          if (chosen !== undefined) pane.showCell({ sheet: chosen.id, row: 0, column: 0, finding: null });
        }}
      >
        <SheetOptions sheets={sheets} />
      </Select>
      <Text className={styles.address}>{address}</Text>
    </div>
  );
}

/** Sheets of several files stand under their files' names. */
function SheetOptions({ sheets }: { readonly sheets: readonly BookSheet[] }): ReactElement {
  const files = [...new Set(sheets.map(({ file }) => file))];
  const options = (of: string): ReactElement[] =>
    sheets
      .filter(({ file }) => file === of)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ));
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return <>{options(only)}</>;
  return (
    <>
      {files.map((file) => (
        <optgroup key={file} label={file}>
          {options(file)}
        </optgroup>
      ))}
    </>
  );
}
