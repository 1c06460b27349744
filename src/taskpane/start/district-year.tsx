/** Two fields: which district, which year. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { districtList } from '../../data/districts/index';
import type { NewBookChoice } from '../../job/choices';
import * as words from '../../text/pane/start-words';

const firstYear = 2020;
const lastYear = 2099;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 106px',
    gap: '12px',
    alignItems: 'end',
    marginTop: '12px',
  },
  // Fluent's own least widths are wider than the pane leaves.
  district: { minWidth: 0, '& select': { minWidth: 0 } },
  year: { minWidth: 0, width: '100%' },
  digits: { minWidth: 0, width: '100%' },
});

export function firstChoice(): NewBookChoice {
  return { district: districtList[0]?.id ?? '', year: new Date().getFullYear() };
}

export interface DistrictYearProps {
  readonly choice: NewBookChoice;
  readonly onChoose: (choice: NewBookChoice) => void;
}

export function DistrictYear({ choice, onChoose }: DistrictYearProps): ReactElement {
  const styles = useStyles();
  // A year half typed is no choice yet; the form is not sent with one.
  const [typed, setTyped] = useState(String(choice.year));
  return (
    <div className={styles.fields}>
      <Field label={words.district}>
        <Select
          className={styles.district}
          value={choice.district}
          onChange={(_, { value }) => onChoose({ ...choice, district: value })}
        >
          {districtList.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.yearLabel}>
        <Input
          className={styles.year}
          input={{ className: styles.digits }}
          type="number"
          required
          min={firstYear}
          max={lastYear}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            const year = Number(value);
            if (Number.isInteger(year) && year >= firstYear && year <= lastYear)
              onChoose({ ...choice, year });
          }}
        />
      </Field>
    </div>
  );
}
