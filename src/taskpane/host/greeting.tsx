/** The first thing a person sees in Excel: which workbook is open, and the one button that begins. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { Assurance, Assurances } from '../start/assurances';
import { Logo } from '../frame/logo';
import { SupportLink } from '../support/support-link';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/greeting-words';
import { useHostPane } from './use-host-pane';

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    gap: '18px',
    padding: '28px 20px 24px',
    boxSizing: 'border-box',
  },
  heading: {
    margin: '12px 0 0',
    fontSize: '24px',
    lineHeight: '30px',
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: '8px 0 0', lineHeight: '20px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

export function Greeting(): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  return (
    <main className={styles.view} tabIndex={-1}>
      <div>
        <Logo size={40} />
        <h1 className={styles.heading}>{words.hello}</h1>
        <p className={styles.lead}>
          {words.workbookOpen} <strong>«{pane.workbook.name}»</strong>
          {words.whatWillBeDone}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          icon={<CheckmarkCircle20Regular />}
          onClick={() => void pane.openView('check')}
        >
          {words.checkWorkbook}
        </Button>
        <Button icon={<MathFormula20Regular />} onClick={() => void pane.askFormula()}>
          {words.insertFormula}
        </Button>
        <Button icon={<TableAdd20Regular />} onClick={() => pane.askDistrictSheets({ kind: 'choose' })}>
          {words.createDistrictSheets}
        </Button>
      </div>
      <Assurances>
        <Assurance icon={<CheckmarkCircle20Regular />}>{words.readsOnly}</Assurance>
        <Assurance icon={<ArrowUndo20Regular />}>{words.shownFirst}</Assurance>
        <Assurance icon={<LockClosed20Regular />}>{words.staysOnComputer}</Assurance>
      </Assurances>
      <SupportLink />
    </main>
  );
}
