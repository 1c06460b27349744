/** What taking the schools' workbooks in would change, and the choice where the district typed another value. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type {
  CollectionChange,
  CollectionConflict,
  CollectionOverview,
} from '../../job/collection/collection-overview';
import { bookProblemText, valueText } from '../../text/collection-text';
import * as words from '../../text/pane/collection-words';
import { usePane, usePaneState } from '../pane-context';
import { useLeavingWarning } from '../use-leaving-warning';
import { Section } from './section';
import { TestsPart } from './tests-part';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  item: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { alignSelf: 'flex-start' },
});

type Decision = 'school' | 'district';

/** What a person has decided speaks of the values as they were: it holds until one of them is another. */
interface Decided {
  readonly decision: Decision;
  readonly values: string;
}

function valuesOf({ current, sent, file }: CollectionConflict): string {
  return JSON.stringify([current, sent, file]);
}

export function PreviewSection({ collection }: { readonly collection: CollectionOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [reason, setReason] = useState('');
  const { books, conflicts, changes, moreChanges, pending, isApproved, unexplained } = collection;
  const decisions = new Map(
    conflicts.flatMap((conflict) => {
      const found = decided.get(conflict.id);
      return found?.values === valuesOf(conflict) ? [[conflict.id, found.decision] as const] : [];
    }),
  );
  useLeavingWarning(decisions.size > 0 || reason.trim() !== '');
  const decide = (conflict: CollectionConflict, decision: string): void => {
    const next = new Map(decided);
    if (decision === 'school' || decision === 'district')
      next.set(conflict.id, { decision, values: valuesOf(conflict) });
    else next.delete(conflict.id);
    setDecided(next);
  };
  const take = async (): Promise<void> => {
    const choice = { decisions: [...decisions], reason: reason.trim(), approval: null };
    if ((await pane.collect(choice)).done) setReason('');
  };
  const isTakable = pending > 0 || collection.bringsTests || decisions.size > 0 || unexplained > 0;
  const isReasonNeeded = isApproved && (pending > 0 || decisions.size > 0 || unexplained > 0);
  return (
    <Section heading={words.previewHeading(collection.collection)}>
      {books.length > 0 && (
        <ul className={styles.list}>
          {books.map(({ file, school, counts, remarks, problem, leftOut }) => (
            <li key={file} className={styles.item}>
              <Text weight="semibold">{school === '' ? file : `${school} (${file})`}</Text>
              <Text size={200} className={problem === null ? styles.quiet : styles.refused}>
                {problem === null
                  ? [
                      words.bookCounts(counts),
                      remarks === 0 ? '' : words.remarksCount(remarks),
                      leftOut ?? '',
                    ]
                      .filter(Boolean)
                      .join(', ')
                  : words.notTaken(bookProblemText(problem))}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <TestsPart tests={collection.tests} />
      {changes.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.changesHeading(changes.length + moreChanges)}</h3>
          <ul className={styles.list}>
            {changes.map((change, at) => (
              <li key={at}>
                <Text size={200}>
                  {words.changeLine(placeText(change), valueText(change.current), valueText(change.sent))}
                </Text>
              </li>
            ))}
            {moreChanges > 0 && <li>{words.moreChanges(moreChanges)}</li>}
          </ul>
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.conflictsHeading}</h3>
          <Text size={200} className={styles.quiet}>
            {words.conflictsAdvice}
          </Text>
          {conflicts.map((conflict) => (
            <Field key={conflict.id} label={`${placeText(conflict)} (${conflict.file})`}>
              <RadioGroup
                value={decisions.get(conflict.id) ?? ''}
                onChange={(_, { value }) => decide(conflict, value)}
              >
                <Radio value="" label={words.undecided} />
                <Radio value="district" label={words.keepDistrict(valueText(conflict.current))} />
                <Radio value="school" label={words.takeSchool(valueText(conflict.sent))} />
              </RadioGroup>
            </Field>
          ))}
        </>
      )}
      {isApproved && unexplained > 0 && <Text>{words.unexplained(unexplained)}</Text>}
      {isReasonNeeded && (
        <Field label={words.reason} hint={words.reasonHint}>
          <Input value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {isTakable ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={work !== null || (isReasonNeeded && reason.trim() === '')}
          onClick={() => void take()}
        >
          {words.take}
        </Button>
      ) : (
        <Text className={styles.quiet}>{words.nothingToTake}</Text>
      )}
    </Section>
  );
}

function placeText({ school, sheet, key, field }: CollectionChange): string {
  return [school, `«${sheet}»`, key === '' ? field : `${key} — ${field}`].join(', ');
}
