/** Lets a person name the district where the workbook does not. */
import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useBook, usePane } from '../pane-context';

export function DistrictChoice(): ReactElement {
  const pane = usePane();
  const { overview, choice } = useBook();
  return (
    <Field label="Район">
      <Select
        value={choice.district ?? ''}
        onChange={(_, { value }) => value !== '' && void pane.chooseDistrict(value)}
      >
        <option value="">Не выбран</option>
        {overview.districts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
