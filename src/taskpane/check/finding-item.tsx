/** One finding in the list: where and what; a press shows its cell, a safe mend is one press away. */
import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { Wrench20Regular } from '@fluentui/react-icons/svg/wrench';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { findingText, placeAddress } from '../../text/finding-text';
import { titleOfOne } from '../../text/finding-title';
import * as words from '../../text/pane/check-words';
import { narrowPane } from '../large-print';
import { useBook, usePane, usePaneState } from '../pane-context';
import { SeverityMark } from '../severity-mark';
import { useArrival, type Arrival } from './use-arrival';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: '8px',
    margin: '3px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow4 },
  open: {
    flexGrow: 1,
    minWidth: 0,
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: '2px',
    padding: '8px 10px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusLarge,
  },
  whole: { padding: '8px 10px', display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  address: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  what: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    [narrowPane]: { display: 'block' },
  },
  mend: { alignSelf: 'center', marginRight: '8px', flexShrink: 0 },
});

export function FindingItem({
  index,
  ...arrival
}: { readonly index: number } & Arrival): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { filter, focus } = usePaneState();
  const { findings, overview } = useBook();
  const restoreFocus = useRestoreFocusTarget();
  const button = useArrival<HTMLButtonElement>(arrival);
  const finding = findings[index];
  if (finding === undefined) return null;
  if (finding.place.sheet === undefined) return <WholeBook finding={finding} />;
  return (
    <div className={mergeClasses(styles.item, focus?.finding === index && styles.current)}>
      <Button
        ref={button}
        className={styles.open}
        appearance="subtle"
        // A press of a key comes as a click that no button of a mouse made.
        onClick={({ detail }) => pane.showFinding(index, detail === 0)}
      >
        <span className={styles.place}>
          {filter.grouping === 'sheet' && <SeverityMark severity={finding.severity} />}
          <span className={styles.address}>
            {addressText(finding, filter.grouping === 'rule', overview.target)}
          </span>
          {filter.grouping === 'sheet' && titleOfOne(finding)}
        </span>
        <span className={styles.what}>{findingText(finding).what}</span>
      </Button>
      {finding.mend !== undefined && finding.place.file === overview.target && (
        <Button
          className={styles.mend}
          size="small"
          icon={<Wrench20Regular />}
          aria-label={words.mendPlace(addressText(finding, true, overview.target))}
          title={words.mend}
          onClick={() => pane.ask({ kind: 'mend', indices: [index] })}
          {...restoreFocus}
        />
      )}
    </div>
  );
}

/** What has no cell to be shown is said in full here. */
function WholeBook({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { what, why, mend } = findingText(finding);
  return (
    <div className={styles.item}>
      <div className={styles.whole}>
        <Text>{what}</Text>
        <Quiet size={300}>{why}</Quiet>
        <Text>{mend}</Text>
      </div>
    </div>
  );
}

/** Findings of the other files are named by their file. */
function addressText({ place }: Finding, withSheet: boolean, target: string | null): string {
  const address = placeAddress(place);
  const cell = address !== null && place.column === undefined ? words.row(address) : address;
  const file = place.file === target ? null : place.file;
  return (
    [withSheet ? file : null, withSheet ? place.sheet : null, cell].filter(Boolean).join(' · ') ||
    words.wholeSheet
  );
}
