/** Offers the opened school's card: a sheet of its own, to be printed and handed to the school. */
import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import { cardOfferText } from '../../text/pane-text';
import * as words from '../../text/pane/flags-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { usePlace } from '../place';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
});

export function CardOffer({ school }: { readonly school: string }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { keepsFiles } = usePlace();
  const { work } = usePaneState();
  const { target } = useBook().overview;
  const isIdle = target === null || work !== null;
  return (
    <div className={styles.offer}>
      <Button
        size="small"
        icon={<DocumentTableRegular />}
        disabledFocusable={isIdle}
        onClick={() => !isIdle && void pane.writeCard(school)}
      >
        {words.writeCard}
      </Button>
      <Quiet>{cardOfferText(target !== null, keepsFiles)}</Quiet>
    </div>
  );
}
