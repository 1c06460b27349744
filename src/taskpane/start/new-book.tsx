/** Makes a district's blank workbook: which district, which year. */
import { Button, Field, Link, makeStyles, Select, SpinButton, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { districtList } from '../../data/districts/index';
import { useFilePane } from './use-file-pane';

const firstYear = 2020;
const lastYear = 2099;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 106px',
    gap: '12px',
    alignItems: 'end',
    marginTop: '12px',
  },
  // Fluent's own least widths are wider than the pane leaves.
  district: { minWidth: 0, '& select': { minWidth: 0 } },
  create: { gridColumn: '1 / -1' },
  year: { minWidth: 0, width: '96px' },
});

export function NewBook(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label="Новая книга района">
      <Text>Начинаете с нуля? </Text>
      <Link as="button" inline aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Создать книгу района
      </Link>
      {isOpen && <NewBookForm />}
    </section>
  );
}

function NewBookForm(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const [district, setDistrict] = useState(districtList[0]?.id ?? '');
  const [year, setYear] = useState(new Date().getFullYear());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void pane.createBook(district, year);
      }}
    >
      <Field label="Район">
        <Select className={styles.district} value={district} onChange={(_, { value }) => setDistrict(value)}>
          {districtList.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Год">
        <SpinButton
          className={styles.year}
          min={firstYear}
          max={lastYear}
          value={year}
          onChange={(_, { value, displayValue }) => {
            const typed = value ?? Number(displayValue);
            if (Number.isInteger(typed) && typed >= firstYear && typed <= lastYear) setYear(typed);
          }}
        />
      </Field>
      <Button className={styles.create} type="submit">
        Создать и сохранить
      </Button>
    </form>
  );
}
