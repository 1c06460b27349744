/** A button's way to the system's file dialog: a hidden input that forgets its choice, so that the same file may be taken twice. */
import { useRef, type ReactElement } from 'react';
import * as words from '../../text/pane/start-words';

export function useFilePicker(give: (files: readonly File[]) => void): {
  readonly pick: () => void;
  readonly input: ReactElement;
} {
  const input = useRef<HTMLInputElement>(null);
  return {
    pick: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={words.filesLabel}
        accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          give(files);
        }}
      />
    ),
  };
}
