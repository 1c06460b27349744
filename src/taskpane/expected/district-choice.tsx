/** Lets a person name the district where the workbook does not. */
import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useBook, usePane } from '../pane-context';
import * as words from '../../text/pane/start-words';

export function DistrictChoice(): ReactElement {
  const pane = usePane();
  const { overview, choice } = useBook();
  return (
    <Field label={words.district}>
      <Select
        value={choice.district ?? ''}
        onChange={(_, { value }) => value !== '' && void pane.chooseDistrict(value)}
      >
        <option value="">{words.notChosen}</option>
        {overview.districts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
