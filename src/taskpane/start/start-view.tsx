/** The first thing a person sees: what this is, and the two ways in, their own file or the sample. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { History20Regular } from '@fluentui/react-icons/svg/history';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { lazy, Suspense, type ReactElement } from 'react';
import { Assurance, Assurances } from './assurances';
import { NewBook } from './new-book';
import { SupportLink } from '../support/support-link';
import { useFilePicker } from './use-file-picker';
import { useFilePane } from './use-file-pane';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/start-words';
import { keepsAfterAsking, keepsUnsaved } from '../../text/pane/draft-words';
import { shownFirst } from '../../text/pane/greeting-words';

/** Comes with what keeps drafts, and is missing with it: most starts have none. */
const DraftOffers = lazy(() =>
  import(/* webpackChunkName: "draft" */ '../draft/draft-offers').then(
    (view) => ({ default: view.DraftOffers }),
    () => ({ default: () => null }),
  ),
);

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    gap: '20px',
    padding: '28px 20px 24px',
    maxWidth: '520px',
    width: '100%',
    boxSizing: 'border-box',
    margin: '0 auto',
  },
  heading: { margin: 0, fontSize: '24px', lineHeight: '30px', fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '28px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dropIcon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function StartView(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const { pick, input } = useFilePicker((files) => pane.giveFiles(files));
  return (
    <main className={styles.view}>
      <div>
        <h1 className={styles.heading}>{words.welcome}</h1>
        <p className={styles.lead}>{words.whatIsDone}</p>
      </div>
      <Suspense>
        <DraftOffers />
      </Suspense>
      <section className={styles.drop} aria-label={words.openWorkbook}>
        <DocumentTableRegular className={styles.dropIcon} aria-hidden />
        <Text weight="semibold">{words.dragHere}</Text>
        <Button appearance="primary" size="large" icon={<FolderOpen20Regular />} onClick={pick}>
          {words.openFile}
        </Button>
        {input}
        <Text size={200} className={styles.hint}>
          {words.alsoProtocols}
        </Text>
      </section>
      <div>
        <Text>{words.noWorkbookYet} </Text>
        <Link as="button" inline onClick={() => void pane.openSample()}>
          {words.trySample}
        </Link>
      </div>
      <NewBook />
      <Assurances>
        <Assurance icon={<LockClosed20Regular />}>{words.staysOnComputer}</Assurance>
        <Assurance icon={<ShieldCheckmark20Regular />}>{words.originalStays}</Assurance>
        <Assurance icon={<ArrowUndo20Regular />}>{shownFirst}</Assurance>
        <Assurance icon={<History20Regular />}>
          {location.protocol === 'file:' ? keepsAfterAsking : keepsUnsaved}
        </Assurance>
      </Assurances>
      <SupportLink />
    </main>
  );
}
