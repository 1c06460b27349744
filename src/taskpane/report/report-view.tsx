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
import { useFilePane } from '../start/use-file-pane';
import type { BookOverview } from '../../job/book-overview';
import * as words from '../../text/pane/report-words';
import { ReportFrame } from './report-frame';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
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
    <ReportFrame
      title={words.saveWithReport}
      lead={leadText(overview)}
      warnings={<SaveWarnings {...overview} />}
    >
      <Quiet>{words.nameOfNewFile}</Quiet>
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
    </ReportFrame>
  );
}

/** What will be in the file that is saved. */
function leadText({ target, cautions }: BookOverview): string {
  if (target === null) return words.savedAlone;
  if (cautions.includes('becomes-workbook')) return words.savedFromCsv;
  return words.sheetsStay;
}

function SaveWarnings({ cautions }: Pick<BookOverview, 'cautions'>): ReactElement {
  return (
    <>
      {cautions.includes('loses-signature') && (
        <SaveWarning title={words.isSigned} text={words.signatureWillBreak} />
      )}
      {cautions.includes('loses-encryption') && (
        <SaveWarning title={words.isEncrypted} text={words.encryptionWillGo} />
      )}
    </>
  );
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
