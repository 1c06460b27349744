/** Makes a district's blank workbook on the first view. */
import { Button, Link, makeStyles, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DistrictYear, firstChoice } from './district-year';
import { useFilePane } from './use-file-pane';
import * as words from '../../text/pane/start-words';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export function NewBook(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={words.newWorkbook}>
      <Text>{words.startFromNothing} </Text>
      <Link as="button" inline aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.createWorkbook}
      </Link>
      {isOpen && <NewBookForm />}
    </section>
  );
}

function NewBookForm(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const [choice, choose] = useState(firstChoice);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void pane.createBook(choice.district, choice.year);
      }}
    >
      <DistrictYear choice={choice} onChoose={choose} />
      <Button type="submit">{words.createAndSave}</Button>
    </form>
  );
}
