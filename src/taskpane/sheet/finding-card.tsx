/** A finding in full: what is wrong, why it matters, how to mend it, and the way to its neighbours. */
import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Wrench20Regular } from '@fluentui/react-icons/svg/wrench';
import { useMemo, type ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { findingText } from '../../text/finding-text';
import { titleOfOne } from '../../text/finding-title';
import { isExplainable } from '../../job/explainable';
import { explain } from '../../text/pane/explain-words';
import * as words from '../../text/pane/sheet-words';
import { listModel } from '../check/list-model';
import { useBook, usePane, usePaneState } from '../pane-context';
import { SeverityMark } from '../severity-mark';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 14px 14px',
    maxHeight: '45%',
    overflowY: 'auto',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: tokens.shadow8,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  text: { overflowWrap: 'anywhere' },
  neighbours: { display: 'flex', flexShrink: 0, alignSelf: 'flex-start' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', flexShrink: 0 },
});

export function FindingCard({
  index,
  finding,
  onClose,
}: {
  readonly index: number;
  readonly finding: Finding;
  /** Absent where the card goes away with what it stands under. */
  readonly onClose?: () => void;
}): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { overview } = useBook();
  const restoreFocus = useRestoreFocusTarget();
  const { what, why, mend } = findingText(finding);
  return (
    <section className={styles.card} aria-live="polite" aria-label={words.finding} tabIndex={0}>
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} />
        <h2 className={styles.title}>{titleOfOne(finding)}</h2>
        <Neighbours index={index} />
        {onClose !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={words.hideFinding}
            onClick={onClose}
          />
        )}
      </div>
      {finding.place.field !== undefined && (
        <Quiet>
          {words.columnLabel} {finding.place.field}
        </Quiet>
      )}
      <Text className={styles.text}>{what}</Text>
      <Quiet className={styles.text} size={300}>
        {why}
      </Quiet>
      <Text className={styles.text}>
        <strong>{words.whatToDo} </strong>
        {mend}
      </Text>
      <div className={styles.answers}>
        {finding.mend !== undefined && finding.place.file === overview.target && (
          <Button
            appearance="primary"
            icon={<Wrench20Regular />}
            onClick={() => pane.ask({ kind: 'mend', indices: [index] })}
            {...restoreFocus}
          >
            {words.mend}
          </Button>
        )}
        {isExplainable(finding, overview.target) && (
          <Button onClick={() => pane.ask({ kind: 'explain', indices: [index] })} {...restoreFocus}>
            {explain}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The findings before and after, in the order of the list and within its filter. */
function Neighbours({ index }: { readonly index: number }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { filter } = usePaneState();
  const { findings, overview } = useBook();
  const order = filter.grouping === 'rule' ? overview.byRule : overview.bySheet;
  const listed = useMemo(() => {
    const { lines } = listModel(findings, order, { ...filter, folded: [] }, overview.target);
    return lines.flatMap((line) => (line.kind === 'finding' ? [line.index] : []));
  }, [findings, order, filter, overview.target]);
  const at = listed.indexOf(index);
  const previous = at > 0 ? listed[at - 1] : undefined;
  const next = at === -1 ? undefined : listed[at + 1];
  return (
    <div className={styles.neighbours} role="group" aria-label={words.otherFindings}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={words.previousFinding}
        disabledFocusable={previous === undefined}
        onClick={() => previous !== undefined && pane.showFinding(previous)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={words.nextFinding}
        disabledFocusable={next === undefined}
        onClick={() => next !== undefined && pane.showFinding(next)}
      />
    </div>
  );
}
