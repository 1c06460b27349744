/** Shows the details before anybody copies them; nothing is sent anywhere. */
import { Dialog, DialogSurface, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { versions } from '../../data/versions';
import { supportText } from '../../text/support-text';
import * as words from '../../text/pane/support-words';
import { usePane, usePaneState } from '../pane-context';
import { usePlace } from '../place';
import { QuestionLayout } from '../frame/question-layout';
import { useFocusReturn } from '../frame/use-focus-return';

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    marginTop: '12px',
    padding: '8px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function SupportDialog(): ReactElement {
  const pane = usePane();
  const { showsSupport } = usePaneState();
  useFocusReturn(showsSupport);
  return (
    <Dialog open={showsSupport} onOpenChange={(_, { open }) => pane.showSupport(open)}>
      <DialogSurface>
        <Details />
      </DialogSurface>
    </Dialog>
  );
}

function Details(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { environment } = usePlace();
  const [text] = useState(() => supportText({ versions, ...environment(), steps: pane.log.steps }));
  const [outcome, setOutcome] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(words.copied);
    } catch {
      // Excel's frame may forbid it: what is selected can be copied by hand.
      field.current?.select();
      setOutcome(words.copyByHand);
    }
  };
  return (
    <QuestionLayout
      title={words.supportDetails}
      answer={words.copy}
      onAnswer={() => void copy()}
      close={words.close}
      onClose={() => pane.showSupport(false)}
    >
      {words.whatIsInIt}
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        rows={10}
        aria-label={words.detailsText}
        value={text}
      />
      <div role="status">{outcome}</div>
    </QuestionLayout>
  );
}
