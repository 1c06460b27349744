/** The view «Отчёт»: which sheets go into the workbook, under what name it is saved. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReactElement } from 'react';
import { useBook, usePaneState } from '../pane-context';
import { savedName } from '../state/saved-name';
import { SheetChoice } from './sheet-choice';
import { useFilePane } from '../start/use-file-pane';
import type { BookOverview } from '../../job/book-overview';
import { PapersSection } from '../papers/papers-section';
import { ProtocolsSection } from '../protocols/protocols-section';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/report-words';
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
  warning: { flexShrink: 0 },
  wrapping: { whiteSpace: 'normal' },
  name: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

export function ReportView(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const { work, leftOut } = usePaneState();
  const { file, overview } = useBook();
  const hasReport = overview.reportSheets.some(({ id }) => !leftOut.includes(id));
  return (
    <ViewMain className={styles.view}>
      <h1 className={styles.heading}>{words.saveWithReport}</h1>
      <Text className={styles.quiet}>{leadText(overview)}</Text>
      {overview.cautions.includes('loses-signature') && (
        <SaveWarning title={words.isSigned} text={words.signatureWillBreak} />
      )}
      {overview.cautions.includes('loses-encryption') && (
        <SaveWarning title={words.isEncrypted} text={words.encryptionWillGo} />
      )}
      <ProtocolsSection />
      <SheetChoice />
      <Text size={200} className={styles.quiet}>
        {words.nameOfNewFile}
      </Text>
      <Text className={styles.name} weight="semibold">
        {savedName(file, overview.target, hasReport)}
      </Text>
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={work !== null}
        onClick={() => void pane.save()}
      >
        {words.saveWorkbook}
      </Button>
      <PapersSection />
    </ViewMain>
  );
}

/** What will be in the file that is saved. */
function leadText({ target, cautions }: BookOverview): string {
  if (target === null) return words.savedAlone;
  if (cautions.includes('becomes-workbook')) return words.savedFromCsv;
  return words.sheetsStay;
}

function SaveWarning({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.warning}>
      <MessageBarBody className={styles.wrapping}>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  );
}
