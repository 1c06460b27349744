/** What stands in the active cell and what belongs there: typed here, taken with Enter, left with Escape. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { EntryRule } from '../../job/entry-rule';
import * as words from '../../text/pane/typing-words';
import { Quiet } from '../quiet';
import type { CellEditing } from './use-cell-editing';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    flexShrink: 0,
  },
  row: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
});

export interface EditBarProps extends Omit<CellEditing, 'onPaste' | 'onCopy' | 'onCell'> {
  readonly rule: EntryRule;
  readonly address: string;
  /** Words that tell the row, so that it is known with its key out of sight. */
  readonly rowName: string;
  /** What stands in the cell. */
  readonly current: string;
}

export function EditBar(props: EditBarProps): ReactElement {
  const styles = useStyles();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { rule, address, rowName, current, draft, refusal } = props;
  const isTyping = draft !== null;
  // Until something is typed, Tab goes on to what stands beside the field.
  const isTyped = isTyping && draft !== current;
  useEffect(() => {
    if (isTyping) input.current?.focus();
  }, [isTyping]);
  const isWaiting = !isTyping && !props.isReady;
  const press = (event: KeyboardEvent): void => {
    if (isWaiting) {
      if (props.onKey(event)) event.preventDefault();
    } else if (event.key === 'Escape' && isTyping) {
      event.stopPropagation();
      props.onLeave();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && isTyped && !event.shiftKey)) {
      event.preventDefault();
      props.onTake(event.key === 'Tab' ? 'right' : 'down');
    }
  };
  return (
    <div className={styles.bar} role="group" aria-label={words.typing}>
      {rowName !== '' && (
        <Quiet className={styles.row} title={rowName}>
          {rowName}
        </Quiet>
      )}
      <Field
        label={words.cellLabel(address, rule.title)}
        size="small"
        hint={isTyping ? rule.prompt : undefined}
        validationState={refusal === null ? 'none' : 'error'}
        validationMessage={refusal ?? undefined}
      >
        <Input
          ref={input}
          size="small"
          autoComplete="off"
          list={rule.choices === null ? undefined : list}
          value={draft ?? current}
          readOnly={isWaiting}
          onFocus={() => isTyping || props.onOpen()}
          onBlur={() => (isTyping ? props.onTake('stay') : props.onBlur())}
          onChange={(_, { value }) => props.onDraft(value)}
          onKeyDown={press}
        />
      </Field>
      {rule.choices !== null && (
        <datalist id={list}>
          {rule.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <div className={styles.tools}>
        <Button size="small" onClick={props.onClear}>
          {words.clear}
        </Button>
        <Button size="small" onClick={props.onFillDown}>
          {words.fillDown}
        </Button>
        <Quiet size={100} className={styles.row}>
          {words.pasteHint}
        </Quiet>
      </div>
    </div>
  );
}
