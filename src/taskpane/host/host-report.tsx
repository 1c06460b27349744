/** The view «Отчёт» inside Excel: which sheets are added to the open workbook. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { useBook, usePaneState } from '../pane-context';
import { SheetChoice } from '../report/sheet-choice';
import { PapersSection } from '../papers/papers-section';
import { ProtocolsSection } from '../protocols/protocols-section';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/report-words';
import { useHostPane } from './use-host-pane';
import { ViewMain } from '../view-main';

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    outlineStyle: 'none',
    gap: '12px',
    padding: '16px',
    flexGrow: 1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function HostReport(): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  const { leftOut, work } = usePaneState();
  const { overview } = useBook();
  const chosen = overview.reportSheets.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  const isIdle = chosen.length === 0 || work !== null;
  return (
    <ViewMain className={styles.view}>
      <h1 className={styles.heading}>{words.addReport}</h1>
      <Text className={styles.quiet}>{words.sheetsAreAdded}</Text>
      <ProtocolsSection />
      <SheetChoice />
      <Button
        appearance="primary"
        size="large"
        icon={<TableAdd20Regular />}
        disabledFocusable={isIdle}
        onClick={() => {
          if (!isIdle) void pane.writeSheets(chosen);
        }}
      >
        {words.writeReport}
      </Button>
      <PapersSection />
    </ViewMain>
  );
}
