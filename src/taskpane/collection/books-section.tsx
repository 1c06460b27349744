/** «Книги для школ»: which sheets they have, by when they are due, and the archive of them. */
import { Button, Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import type { CollectionOverview } from '../../job/collection/collection-overview';
import * as words from '../../text/pane/collection-words';
import { usePane, usePaneState } from '../pane-context';
import { Section } from './section';
import { Quiet } from '../quiet';

type BookSection = CollectionOverview['sections'][number];

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  boxes: { display: 'flex', flexDirection: 'column' },
});

export function BooksSection({
  collection: { collection, sections: available, matrix },
}: {
  readonly collection: CollectionOverview;
}): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [school, setSchool] = useState('');
  const [day, setDay] = useState('');
  const [sections, setSections] = useState<readonly BookSection[]>([]);
  const [isLargeAccepted, setLarge] = useState(false);
  const make = (): void =>
    void pane.makeSchoolBooks({
      collection,
      due: day === '' ? null : day,
      sections,
      schools: school === '' ? [] : [school],
      isLargeAccepted,
    });
  return (
    <Section heading={words.booksHeading}>
      <Quiet>{words.booksAdvice}</Quiet>
      <Field label={words.forWhom}>
        <Select value={school} onChange={(_, { value }) => setSchool(value)}>
          <option value="">{words.forAll}</option>
          {matrix.rows.map((row) => (
            <option key={row.school} value={row.school}>
              {row.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.dueDay}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div className={styles.boxes}>
        {available.map((section) => (
          <Checkbox
            key={section}
            label={words.withSection[section]}
            checked={sections.includes(section)}
            onChange={() =>
              setSections(
                sections.includes(section)
                  ? sections.filter((other) => other !== section)
                  : [...sections, section],
              )
            }
          />
        ))}
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
