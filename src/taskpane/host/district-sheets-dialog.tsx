/** «Создать листы района»: which district and year; and, where sheets of those names exist, whether to add the others. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { addMissingText, existingSheetsText } from '../../text/district-sheets-text';
import * as words from '../../text/pane/district-sheets-words';
import { usePaneState } from '../pane-context';
import { DistrictYear, firstChoice } from '../start/district-year';
import type { DistrictSheetsStep } from '../state/question';
import { useHostPane } from './use-host-pane';
import { QuestionLayout } from '../frame/question-layout';

/** The dialog stays in place and is closed, never torn out: it gives the page behind it back to the reader. */
export function DistrictSheetsDialog(): ReactElement {
  const pane = useHostPane();
  const { districtSheets } = usePaneState();
  const last = useRef<DistrictSheetsStep | null>(null);
  if (districtSheets !== null) last.current = districtSheets;
  return (
    <Dialog
      open={districtSheets !== null}
      onOpenChange={(_, { open }) => open || pane.askDistrictSheets(null)}
    >
      <DialogSurface>{last.current !== null && <Step step={last.current} />}</DialogSurface>
    </Dialog>
  );
}

function Step({ step }: { readonly step: DistrictSheetsStep }): ReactElement {
  return step.kind === 'choose' ? <Choose /> : <AddMissing step={step} />;
}

function Choose(): ReactElement {
  const pane = useHostPane();
  const [choice, choose] = useState(firstChoice);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void pane.addDistrictSheets(choice, false);
      }}
    >
      <DialogBody>
        <DialogTitle>{words.createSheets}</DialogTitle>
        <DialogContent>
          {words.whatIsAdded}
          <DistrictYear choice={choice} onChoose={choose} />
        </DialogContent>
        <DialogActions fluid>
          <Button type="submit" appearance="primary">
            {words.create}
          </Button>
          <Button onClick={() => pane.askDistrictSheets(null)}>{words.doNotCreate}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function AddMissing({
  step: { choice, existing, missing },
}: {
  readonly step: Extract<DistrictSheetsStep, { kind: 'existing' }>;
}): ReactElement {
  const pane = useHostPane();
  return (
    <QuestionLayout
      title={words.someExist}
      answer={words.addMissing}
      onAnswer={() => void pane.addDistrictSheets(choice, true)}
      close={words.doNotAdd}
      onClose={() => pane.askDistrictSheets(null)}
    >
      <p>{existingSheetsText(existing)}</p>
      <p>{addMissingText(existing.length, missing)}</p>
    </QuestionLayout>
  );
}
