/** One school: its status, which markers spoke, and on a press the reasons with their own numbers. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { SchoolStatusCode } from '../../core/flags/flag';
import { statusName } from '../../text/flag-text';
import * as words from '../../text/pane/flags-words';
import { usePane, usePaneState } from '../pane-context';
import type { SchoolLine } from '../../job/flags-overview';
import { StateLabel, type StateLook } from '../state-label';
import { MarkerChips } from './marker-chips';
import { SchoolReasonList } from './school-reason-list';

const useStyles = makeStyles({
  item: {
    margin: '3px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    width: '100%',
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    textAlign: 'left',
    padding: '10px 10px 10px 6px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusLarge,
  },
  body: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0, flexGrow: 1 },
  name: { overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const looks: Readonly<Record<SchoolStatusCode, StateLook>> = {
  priority: { color: 'danger' },
  attention: { color: 'warning' },
  clear: { color: 'success' },
  'few-data': { color: 'informative' },
};

export function SchoolItem({ school }: { readonly school: SchoolLine }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const isOpen = usePaneState().school === school.school;
  return (
    <div className={styles.item}>
      <Button
        className={styles.open}
        appearance="subtle"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        onClick={() => pane.openSchool(isOpen ? null : school.school)}
      >
        <span className={styles.body}>
          <Text weight="semibold" className={styles.name}>
            {school.name}
          </Text>
          <span className={styles.badges}>
            <StateLabel look={looks[school.status]}>{statusName(school.status)}</StateLabel>
            {school.isLowResult === true && (
              <StateLabel look={{ color: 'important' }}>{words.lowResultsBadge}</StateLabel>
            )}
          </span>
          <MarkerChips marks={school.marks} />
        </span>
      </Button>
      {isOpen && <SchoolReasonList school={school.school} />}
    </div>
  );
}
