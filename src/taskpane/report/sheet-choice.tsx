/** Which sheets of the report are written, each with what it is for. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useBook, usePane, usePaneState } from '../pane-context';
import * as words from '../../text/pane/report-words';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function SheetChoice(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { leftOut } = usePaneState();
  const { overview } = useBook();
  return (
    <fieldset className={styles.sheets} aria-label={words.reportSheets}>
      {overview.reportSheets.map(({ id, name, isNew }) => (
        <Checkbox
          key={id}
          checked={!leftOut.includes(id)}
          onChange={() => pane.switchSheet(id)}
          label={
            <>
              {name}
              <Quiet block>
                {sheetPurpose(id)}
                {isNew ? '' : words.willBeReplaced}
              </Quiet>
            </>
          }
        />
      ))}
    </fieldset>
  );
}

function sheetPurpose(id: string): string {
  switch (id) {
    case 'check':
      return words.checkPurpose;
    case 'tasks':
      return words.tasksPurpose;
    case 'flags':
      return words.flagsPurpose;
    case 'expected':
      return words.expectedPurpose;
    case 'indicators':
      return words.indicatorsPurpose;
    case 'roadmap':
      return words.roadmapPurpose;
    case 'report':
      return words.reportPurpose;
    case 'charts':
      return words.chartsPurpose;
    case 'order':
      return words.orderPurpose;
    default:
      return '';
  }
}
