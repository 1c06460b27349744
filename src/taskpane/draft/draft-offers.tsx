/** Work that was not saved when the page was left: to go on with, to download where it cannot be read, or to delete. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { momentText } from '../../text/date-text';
import * as words from '../../text/pane/draft-words';
import { usePaneState } from '../pane-context';
import { useFilePane } from '../start/use-file-pane';
import type { OfferedDraft } from '../state/pane-state';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  line: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function DraftOffers(): ReactElement | null {
  const styles = useStyles();
  const { drafts } = usePaneState();
  if (drafts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="drafts">
      <h2 id="drafts" className={styles.heading}>
        {words.unsavedWork}
      </h2>
      <ul className={styles.list}>
        {drafts.map((offered) => (
          <li key={offered.draft.id} className={styles.line}>
            <DraftOffer offered={offered} />
          </li>
        ))}
      </ul>
      <Quiet>{words.keptHowLong}</Quiet>
    </section>
  );
}

function DraftOffer({ offered }: { readonly offered: OfferedDraft }): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const { draft, kind, isElsewhere } = offered;
  return (
    <>
      <Text weight="semibold">{draft.file}</Text>
      <Quiet>
        {isElsewhere ? words.inAnotherTab : words.keptAt(momentText(new Date(draft.savedAt)))}
        {kind === 'unreadable' && ` ${words.unreadable}`}
      </Quiet>
      {!isElsewhere && (
        <div className={styles.actions}>
          {kind === 'draft' && (
            <Button appearance="primary" onClick={() => void pane.restoreDraft(offered.draft)}>
              {words.goOn}
            </Button>
          )}
          {kind === 'unreadable' && offered.draft.bytes !== null && (
            <Button appearance="primary" onClick={() => pane.downloadDraft(offered.draft)}>
              {words.download}
            </Button>
          )}
          <Button onClick={() => void pane.removeDraft(draft.id)}>{words.remove}</Button>
        </div>
      )}
    </>
  );
}
