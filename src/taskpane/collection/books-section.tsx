/** «Книги для школ»: which sheets they have, by when they are due, and the archive of them. */
import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import * as words from '../../text/pane/collection-words';
import { usePane, usePaneState } from '../pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
  boxes: { display: 'flex', flexDirection: 'column' },
});

export function BooksSection({ collection }: { readonly collection: string }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [day, setDay] = useState('');
  const [hasDocuments, setDocuments] = useState(false);
  const [hasSelfAssessment, setSelfAssessment] = useState(false);
  const [isLargeAccepted, setLarge] = useState(false);
  const make = (): void =>
    void pane.makeSchoolBooks({
      collection,
      due: day === '' ? null : day,
      sections: [
        ...(hasDocuments ? (['documents'] as const) : []),
        ...(hasSelfAssessment ? (['selfAssessment'] as const) : []),
      ],
      schools: [],
      isLargeAccepted,
    });
  return (
    <Section heading={words.booksHeading}>
      <Text size={200} className={styles.quiet}>
        {words.booksAdvice}
      </Text>
      <Field label={words.dueDay}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div className={styles.boxes}>
        <Checkbox
          label={words.withDocuments}
          checked={hasDocuments}
          onChange={() => setDocuments(!hasDocuments)}
        />
        <Checkbox
          label={words.withSelfAssessment}
          checked={hasSelfAssessment}
          onChange={() => setSelfAssessment(!hasSelfAssessment)}
        />
        <Checkbox
          label={words.largeBooks}
          checked={isLargeAccepted}
          onChange={() => setLarge(!isLargeAccepted)}
        />
      </div>
      <Button
        className={styles.button}
        icon={<ArrowDownload20Regular />}
        disabledFocusable={work !== null}
        onClick={make}
      >
        {words.makeBooks}
      </Button>
    </Section>
  );
}
