/** Three counts that are also the filter: pressing one shows it alone, pressing it again shows all. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { numberText } from '../../text/plural';
import { severityWord } from '../../text/pane-text';
import * as words from '../../text/pane/check-words';
import { narrowPane } from '../large-print';
import { useBook, usePane, usePaneState } from '../pane-context';
import { SeverityMark } from '../severity-mark';
import { allSeverities } from '../state/pane-state';
import { SwitchButton } from './switch-button';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: '8px',
    [narrowPane]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '8px 4px 8px 8px',
    minWidth: 0,
    gap: '2px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  faded: { backgroundColor: 'transparent' },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    // The wider border takes no room.
    padding: '7px 3px 7px 7px',
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  word: {
    fontSize: '11px',
    lineHeight: '14px',
    letterSpacing: '-0.1px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
});

export function SeverityFilter(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { counts } = useBook().overview;
  const { severities } = usePaneState().filter;
  const isNarrowed = severities.length < allSeverities.length;
  return (
    <div className={styles.group} role="group" aria-label={words.showBySeverity}>
      {allSeverities.map((severity) => (
        <SwitchButton
          key={severity}
          className={mergeClasses(
            styles.tile,
            isNarrowed && (severities.includes(severity) ? styles.pressed : styles.faded),
          )}
          isPressed={isNarrowed && severities.includes(severity)}
          onClick={() => pane.switchSeverity(severity)}
        >
          <span className={styles.number}>
            <SeverityMark severity={severity} />
            {numberText(counts[severity])}
          </span>
          <span className={styles.word}>{severityWord(severity, counts[severity])}</span>
        </SwitchButton>
      ))}
    </div>
  );
}
