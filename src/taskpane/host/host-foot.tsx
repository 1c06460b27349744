/** What stands under the view inside Excel: the chosen finding, the button for the sheet of flags, the dialogs of the formula and of the district's sheets. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { usePaneState } from '../pane-context';
import { FindingCard } from '../sheet/finding-card';
import type { PaneState } from '../state/pane-state';
import * as words from '../../text/pane/flags-words';
import { DistrictSheetsDialog } from './district-sheets-dialog';
import { FormulaDialog } from './formula-dialog';
import { useHostPane } from './use-host-pane';

const flagsSheet = 'flags';

const useStyles = makeStyles({
  card: { display: 'contents' },
  bar: {
    flexShrink: 0,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function HostFoot(): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  const state = usePaneState();
  const index = state.view === 'check' ? (state.focus?.finding ?? null) : null;
  const finding = index === null ? undefined : state.book?.findings[index];
  return (
    <>
      {index !== null && finding !== undefined && (
        <div className={styles.card} onKeyDown={(event) => event.key === 'Escape' && pane.showCell(null)}>
          <FindingCard index={index} finding={finding} onClose={() => pane.showCell(null)} />
        </div>
      )}
      {hasFlags(state) && (
        <div className={styles.bar}>
          <Button
            appearance="primary"
            icon={<TableAdd20Regular />}
            disabledFocusable={state.work !== null}
            onClick={() => void pane.writeSheets([flagsSheet])}
          >
            {words.writeFlagsSheet}
          </Button>
        </div>
      )}
      <FormulaDialog />
      <DistrictSheetsDialog />
    </>
  );
}

function hasFlags({ view, book }: PaneState): boolean {
  const flags = book?.overview.flags ?? null;
  return view === 'flags' && flags !== null && flags.schools.length > 0;
}
