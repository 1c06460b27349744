/** One parameter: its value here, what the method gives, within which limits and from which source. */
import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SettingLine } from '../../job/settings';
import * as words from '../../text/pane/settings-words';
import { no, yes } from '../../text/yes-or-no';

interface SettingFieldProps {
  readonly line: SettingLine;
  readonly text: string;
  readonly refusal: string | undefined;
  readonly onText: (text: string) => void;
}

export function SettingField({ line, text, refusal, onText }: SettingFieldProps): ReactElement {
  const { title, own, unit, limits, source, isSwitch } = line;
  return (
    <Field
      label={title}
      hint={words.hint(own, unit, limits, source)}
      validationState={refusal === undefined ? 'none' : 'error'}
      validationMessage={refusal}
    >
      {isSwitch ? (
        <Select value={text} onChange={(_, { value }) => onText(value)}>
          {[yes, no].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input
          value={text}
          placeholder={own === '' ? words.notSet : own}
          autoComplete="off"
          onChange={(_, { value }) => onText(value)}
        />
      )}
    </Field>
  );
}
