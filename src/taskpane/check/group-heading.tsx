/** Heading of a group of findings: folds it, and offers to mend all of it at once where that is safe. */
import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { findingTitle } from '../../text/finding-title';
import { isExplainable } from '../../job/explainable';
import * as words from '../../text/pane/check-words';
import { numberText } from '../../text/plural';
import { explainAll } from '../../text/pane/explain-words';
import { useBook, usePane } from '../pane-context';
import { SeverityMark } from '../severity-mark';
import type { GroupLine } from './list-model';
import { useArrival, type Arrival } from './use-arrival';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 12px 4px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fold: {
    flexGrow: 1,
    justifyContent: 'flex-start',
    textAlign: 'left',
    minWidth: 0,
    padding: '4px',
    gap: '6px',
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { overflowWrap: 'anywhere', flexGrow: 1 },
  count: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  mend: { flexShrink: 0, minWidth: 'auto' },
});

export function GroupHeading({ group, ...arrival }: { readonly group: GroupLine } & Arrival): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { findings, overview } = useBook();
  const restoreFocus = useRestoreFocusTarget();
  const button = useArrival<HTMLButtonElement>(arrival);
  const mendable = group.indices.filter((index) => {
    const { mend, place } = findings[index] ?? {};
    return mend !== undefined && place?.file === overview.target;
  });
  // One answer fits findings of one kind.
  const isOneKind = 'code' in group.title;
  const explainable = group.indices.filter((index) => isExplainable(findings[index], overview.target));
  return (
    <div className={styles.group}>
      <Button
        ref={button}
        className={styles.fold}
        appearance="subtle"
        aria-expanded={!group.isFolded}
        icon={group.isFolded ? <ChevronRight20Regular /> : <ChevronDown20Regular />}
        onClick={() => pane.foldGroup(group.key)}
      >
        <SeverityMark severity={group.severity} />
        <span className={styles.title}>{titleText(group)}</span>
        <span className={styles.count}>{numberText(group.indices.length)}</span>
      </Button>
      {mendable.length > 1 && (
        <Button
          className={styles.mend}
          size="small"
          onClick={() => pane.ask({ kind: 'mend', indices: mendable })}
          {...restoreFocus}
        >
          {words.mendAll}
        </Button>
      )}
      {isOneKind &&
        mendable.length < 2 &&
        explainable.length > 1 &&
        explainable.length === group.indices.length && (
          <Button
            className={styles.mend}
            size="small"
            onClick={() => pane.ask({ kind: 'explain', indices: explainable })}
            {...restoreFocus}
          >
            {explainAll}
          </Button>
        )}
    </div>
  );
}

function titleText({ title }: GroupLine): string {
  if ('code' in title) return findingTitle(title.code);
  if (title.sheet === null) return title.file ?? words.wholeWorkbook;
  return title.file === null ? title.sheet : `${title.file} · ${title.sheet}`;
}
