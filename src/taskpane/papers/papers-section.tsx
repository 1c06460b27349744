/** Papers that leave the workbook: the report in Word, the schools' cards. */
import { Button, makeStyles } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import { noOrder } from '../../text/order-text';
import * as charts from '../../text/pane/chart-words';
import * as words from '../../text/pane/paper-words';
import { Section } from '../collection/section';
import * as dress from '../../text/pane/dress-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { usePlace } from '../place';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
});

export function PapersSection(): ReactElement {
  const pane = usePane();
  const { keepsFiles } = usePlace();
  const { cards, order } = useBook().overview.papers;
  return (
    <Section heading={words.papers}>
      <Offer
        name={charts.title}
        purpose={charts.purpose}
        icon={<DataBarVerticalRegular />}
        onChoose={() => pane.ask({ kind: 'charts' })}
      />
      <Offer
        name={words.reportInWord}
        purpose={words.reportInWordPurpose}
        icon={<DocumentRegular />}
        onChoose={() => pane.ask({ kind: 'paper', paper: 'report' })}
      />
      <Offer
        name={words.order}
        purpose={order.length === 0 ? noOrder : words.orderPurpose(order.length)}
        icon={<DocumentRegular />}
        onChoose={order.length === 0 ? null : () => pane.ask({ kind: 'paper', paper: 'order' })}
      />
      <Offer
        name={words.cards}
        purpose={cards === 0 ? words.noCards : words.cardsPurpose(cards)}
        icon={<DocumentTableRegular />}
        onChoose={cards === 0 ? null : () => void pane.saveCards()}
      />
      <Offer
        name={dress.name}
        purpose={keepsFiles ? dress.purpose : dress.purposeHere}
        icon={<DocumentTableRegular />}
        onChoose={() => pane.ask({ kind: 'dress' })}
      />
    </Section>
  );
}

/** `onChoose`: null where there is nothing to make the paper of. */
function Offer({
  name,
  purpose,
  icon,
  onChoose,
}: {
  readonly name: string;
  readonly purpose: string;
  readonly icon: ReactElement;
  readonly onChoose: (() => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { work } = usePaneState();
  const isIdle = onChoose === null || work !== null;
  return (
    <div className={styles.offer}>
      <Button icon={icon} disabledFocusable={isIdle} onClick={() => !isIdle && onChoose()}>
        {name}
      </Button>
      <Quiet>{purpose}</Quiet>
    </div>
  );
}
