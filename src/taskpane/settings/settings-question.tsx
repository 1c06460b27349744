/** Settings: whether edits are checked at once, and the parameters of the method, each with its source. */
import { Checkbox, makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { SettingLine } from '../../job/settings';
import { searchFor } from '../../job/search-text';
import * as words from '../../text/pane/settings-words';
import { useBook, usePane } from '../pane-context';
import { rechecksOnTyping, setRecheckOnTyping } from '../preferences';
import type { SettingsQuestion as Asked } from '../state/question';
import { useSaid } from '../use-said';
import { SettingField } from './setting-field';
import { QuestionLayout } from '../frame/question-layout';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  search: { maxWidth: '100%' },
  group: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '8px 0 8px 16px' },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
});

export function SettingsQuestion({ question }: { readonly question: Asked }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const lines = useSaid(useCallback(() => pane.settings(), [pane]));
  const { target } = useBook().overview;
  const [isAtOnce, setAtOnce] = useState(rechecksOnTyping);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(() => question.typed ?? new Map());
  const changed = new Map(
    [...typed].filter(([id, text]) => lines?.find((line) => line.id === id)?.value !== text.trim()),
  );
  const isReady = changed.size > 0 && target !== null;
  return (
    <QuestionLayout
      title={words.settings}
      answer={words.write(changed.size)}
      isReady={isReady}
      onAnswer={() => void pane.setSettings(changed)}
      close={words.close}
      isSpaced
    >
      <h3 className={styles.heading}>{words.checking}</h3>
      <Checkbox
        label={words.recheckOnTyping}
        checked={isAtOnce}
        onChange={(_, { checked }) => {
          setAtOnce(checked === true);
          setRecheckOnTyping(checked === true);
        }}
      />
      <Quiet>{words.recheckHint}</Quiet>
      <h3 className={styles.heading}>{words.method}</h3>
      <Quiet>{target === null ? words.noWorkbook : words.methodHint}</Quiet>
      {lines === undefined ? (
        <Spinner size="tiny" label={words.preparing} />
      ) : (
        <Parameters
          lines={lines}
          typed={typed}
          refused={question.refused ?? new Map()}
          onType={(id, text) => setTyped(new Map(typed).set(id, text))}
        />
      )}
    </QuestionLayout>
  );
}

interface ParametersProps {
  readonly lines: readonly SettingLine[];
  readonly typed: ReadonlyMap<string, string>;
  /** Why what was typed is not taken, by the parameter. */
  readonly refused: ReadonlyMap<string, string>;
  readonly onType: (id: string, text: string) => void;
}

/** What is searched for is open; else a group is opened by a press. */
function Parameters({ lines, typed, refused, onType }: ParametersProps): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const isFound = searchFor(search);
  const groups = new Map<string, SettingLine[]>();
  for (const line of lines.filter(({ title, id }) => isFound(`${title} ${id}`)))
    groups.set(groupOf(line), [...(groups.get(groupOf(line)) ?? []), line]);
  return (
    <>
      <SearchBox
        className={styles.search}
        placeholder={words.find}
        aria-label={words.find}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {groups.size === 0 && <Text role="status">{words.noneFound}</Text>}
      {[...groups].map(([group, own]) => (
        <details key={group} open={search !== '' || own.some(({ id }) => refused.has(id)) || undefined}>
          <summary className={styles.summary}>
            {own.some(({ use }) => use === 'changed') ? `${group} — ${words.changedHere}` : group}
          </summary>
          <div className={styles.group}>
            {own.map((line) => (
              <SettingField
                key={line.id}
                line={line}
                text={typed.get(line.id) ?? line.value}
                refusal={refused.get(line.id)}
                onText={(text) => onType(line.id, text)}
              />
            ))}
          </div>
        </details>
      ))}
    </>
  );
}

/** «O1: вычислять признак …» → «O1» */
function groupOf({ title }: SettingLine): string {
  return /^([^:]+): /u.exec(title)?.[1] ?? words.others;
}
