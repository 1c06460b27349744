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
  CollectedBook,
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
import { useDecisions, type Decisions } from './use-decisions';
import { Quiet } from '../quiet';

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
  refused: { color: tokens.colorStatusDangerForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { alignSelf: 'flex-start' },
});

export function PreviewSection({ collection }: { readonly collection: CollectionOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { conflicts, pending, isApproved, unexplained } = collection;
  const { decisions, decide } = useDecisions(conflicts);
  const [reason, setReason] = useState('');
  const isReasonGiven = reason.trim() !== '';
  useLeavingWarning(decisions.size > 0 || isReasonGiven);
  const changesCells = pending > 0 || decisions.size > 0 || unexplained > 0;
  const isReasonNeeded = isApproved && changesCells;
  const take = async (): Promise<void> => {
    const choice = { decisions: [...decisions], reason: reason.trim(), approval: null };
    if ((await pane.collect(choice)).done) setReason('');
  };
  return (
    <Section heading={words.previewHeading(collection.collection)}>
      {collection.books.length > 0 && <Books books={collection.books} />}
      <TestsPart tests={collection.tests} />
      {collection.changes.length > 0 && (
        <Changes changes={collection.changes} more={collection.moreChanges} />
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} decisions={decisions} decide={decide} />}
      {isApproved && unexplained > 0 && <Text>{words.unexplained(unexplained)}</Text>}
      {isReasonNeeded && (
        <Field label={words.reason} hint={words.reasonHint}>
          <Input value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {changesCells || collection.bringsTests ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={work !== null || (isReasonNeeded && !isReasonGiven)}
          onClick={() => void take()}
        >
          {words.take}
        </Button>
      ) : (
        <Quiet size={300}>{words.nothingToTake}</Quiet>
      )}
    </Section>
  );
}

function Books({ books }: { readonly books: readonly CollectedBook[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {books.map(({ file, school, counts, remarks, problem, leftOut }) => (
        <li key={file} className={styles.item}>
          <Text weight="semibold">{school === '' ? file : `${school} (${file})`}</Text>
          <Quiet className={problem === null ? undefined : styles.refused}>
            {problem === null
              ? [words.bookCounts(counts), remarks === 0 ? '' : words.remarksCount(remarks), leftOut ?? '']
                  .filter(Boolean)
                  .join(', ')
              : words.notTaken(bookProblemText(problem))}
          </Quiet>
        </li>
      ))}
    </ul>
  );
}

interface ChangesProps {
  readonly changes: readonly CollectionChange[];
  /** How many are not listed. */
  readonly more: number;
}

function Changes({ changes, more }: ChangesProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{words.changesHeading(changes.length + more)}</h3>
      <ul className={styles.list}>
        {changes.map((change, at) => (
          <li key={at}>
            <Text size={200}>
              {words.changeLine(placeText(change), valueText(change.current), valueText(change.sent))}
            </Text>
          </li>
        ))}
        {more > 0 && <li>{words.moreChanges(more)}</li>}
      </ul>
    </>
  );
}

/** The choice for each cell where the district typed another value. */
function Conflicts({
  conflicts,
  decisions,
  decide,
}: { readonly conflicts: readonly CollectionConflict[] } & Decisions): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{words.conflictsHeading}</h3>
      <Quiet>{words.conflictsAdvice}</Quiet>
      {conflicts.map((conflict) => (
        <Field key={conflict.id} label={`${placeText(conflict)} (${conflict.file})`}>
          <RadioGroup
            value={decisions.get(conflict.id) ?? ''}
            onChange={(_, { value }) =>
              decide(conflict, value === 'school' || value === 'district' ? value : null)
            }
          >
            <Radio value="" label={words.undecided} />
            <Radio value="district" label={words.keepDistrict(valueText(conflict.current))} />
            <Radio value="school" label={words.takeSchool(valueText(conflict.sent))} />
          </RadioGroup>
        </Field>
      ))}
    </>
  );
}

function placeText({ school, sheet, key, field }: CollectionChange): string {
  return [school, `«${sheet}»`, key === '' ? field : `${key} — ${field}`].join(', ');
}
