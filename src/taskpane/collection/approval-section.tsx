/** Approving the collection, or what its approval rests on. */
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CollectionOverview } from '../../job/collection/collection-overview';
import * as words from '../../text/pane/collection-words';
import { usePane, usePaneState } from '../pane-context';
import { Section } from './section';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
});

export function ApprovalSection({ collection }: { readonly collection: CollectionOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [order, setOrder] = useState('');
  const [person, setPerson] = useState('');
  if (collection.isApproved)
    return (
      <Section heading={words.approveHeading}>
        {collection.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
      </Section>
    );
  const isNamed = order.trim() !== '' && person.trim() !== '';
  return (
    <Section heading={words.approveHeading}>
      <Quiet>{words.approveAdvice}</Quiet>
      <Field label={words.order}>
        <Input value={order} onChange={(_, { value }) => setOrder(value)} />
      </Field>
      <Field label={words.person}>
        <Input value={person} onChange={(_, { value }) => setPerson(value)} />
      </Field>
      <Button
        className={styles.button}
        disabledFocusable={work !== null || !isNamed}
        onClick={() =>
          void pane.collect({
            decisions: [],
            reason: '',
            approval: { order: order.trim(), person: person.trim() },
          })
        }
      >
        {words.approve}
      </Button>
    </Section>
  );
}
