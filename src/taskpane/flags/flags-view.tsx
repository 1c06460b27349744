/** The view «Признаки»: the district in three figures, then school by school which markers spoke. */
import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { schoolYearText } from '../../text/date-text';
import { numberText, percentText } from '../../text/plural';
import * as words from '../../text/pane/flags-words';
import { EmptySection } from '../empty-section';
import { narrowPane } from '../large-print';
import { useBook } from '../pane-context';
import type { FlagsOverview, SchoolLine } from '../../job/flags-overview';
import { searchFor } from '../../job/search-text';
import { markerName } from '../../text/flags/marker-names';
import { QuietHeading } from '../quiet-heading';
import { SchoolItem } from './school-item';
import { useKeptState, ViewMain } from '../view-main';
import { useKeptVirtualizer } from '../virtual-list';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    margin: 0,
    [narrowPane]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  three: {
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    [narrowPane]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  word: { fontSize: '11px', lineHeight: '14px', color: tokens.colorNeutralForeground2 },
  warning: { whiteSpace: 'normal' },
  find: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 12px 8px' },
  search: { maxWidth: '100%' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  legend: { margin: '4px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
  scroll: { position: 'relative', overflowY: 'auto', flexGrow: 1, minHeight: 0, contain: 'strict' },
  canvas: { position: 'relative' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

export function FlagsView(): ReactElement {
  const { flags } = useBook().overview;
  if (flags === null || flags.schools.length === 0) {
    return <EmptySection title={words.nothingToCompute} text={words.fillResults} />;
  }
  return <SchoolFlags flags={flags} />;
}

/** The figures scroll away with the list: at 350 pixels the schools need the room. */
function SchoolFlags({ flags }: { readonly flags: FlagsOverview }): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useKeptState('search', '');
  const schools = useMemo(() => {
    const isFound = searchFor(search);
    return flags.schools.filter(({ name, school }) => isFound(`${name} ${school}`));
  }, [flags, search]);
  return (
    <ViewMain>
      <QuietHeading>{words.flags}</QuietHeading>
      <div ref={scroll} className={styles.scroll}>
        <Figures flags={flags} />
        <div className={styles.find}>
          <SearchBox
            className={styles.search}
            placeholder={words.findSchool}
            aria-label={words.findSchool}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
          <Legend schools={flags.schools} />
          {schools.length === 0 && <Text role="status">{words.noSuchSchool}</Text>}
        </div>
        <SchoolLines schools={schools} scroll={scroll} />
      </div>
    </ViewMain>
  );
}

/** What the codes on the schools stand for, of those that are there. */
function Legend({ schools }: { readonly schools: readonly SchoolLine[] }): ReactElement | null {
  const styles = useStyles();
  const spoken = new Set(
    schools.flatMap(({ marks }) =>
      marks
        .filter(({ outcome }) => outcome === 'flag' || outcome === 'attention')
        .map(({ marker }) => marker),
    ),
  );
  if (spoken.size === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{words.legend}</summary>
      <Quiet block>{words.legendChips}</Quiet>
      <ul className={styles.legend}>
        {[...spoken].sort().map((id) => (
          <li key={id}>
            {id} — {markerName(id)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Figures({ flags }: { readonly flags: FlagsOverview }): ReactElement {
  const styles = useStyles();
  const year = flags.schoolYear === null ? null : schoolYearText(flags.schoolYear);
  const { priority, attention, clear } = flags.byStatus;
  const isTested = priority + attention + clear > 0;
  const known = (count: number | null) => (count === null ? words.fewData : numberText(count));
  return (
    <div className={styles.tools}>
      <dl className={mergeClasses(styles.tiles, flags.federalIndex === null && styles.three)}>
        {flags.federalIndex !== null && (
          <Tile word={words.federalIndex} value={percentText(flags.federalIndex, 1)} />
        )}
        <Tile word={words.recheckFirst} value={known(isTested ? priority : null)} />
        <Tile word={words.attention} value={known(isTested ? attention : null)} />
        <Tile word={words.lowResults} value={known(flags.lowResultSchools)} />
      </dl>
      <Quiet>{words.fairUse(year)}</Quiet>
      {flags.warning !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.warning}>{flags.warning}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Tile({ word, value }: { readonly word: string; readonly value: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <dt className={styles.word}>{word}</dt>
      <dd className={styles.number}>{value}</dd>
    </div>
  );
}

interface SchoolLinesProps {
  readonly schools: readonly SchoolLine[];
  readonly scroll: RefObject<HTMLDivElement | null>;
}

function SchoolLines({ schools, scroll }: SchoolLinesProps): ReactElement {
  const styles = useStyles();
  const canvas = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove(canvas.current?.offsetTop ?? 0), [schools]);
  const virtualizer = useKeptVirtualizer(words.schools, {
    count: schools.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 84,
    getItemKey: (index) => schools[index]?.school ?? index,
    scrollMargin: above,
    overscan: 5,
  });
  return (
    <div
      ref={canvas}
      className={styles.canvas}
      role="list"
      aria-label={words.schools}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const school = schools[index];
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${start - above}px)` }}
            role="listitem"
            aria-setsize={schools.length}
            aria-posinset={index + 1}
          >
            {school !== undefined && <SchoolItem school={school} />}
          </div>
        );
      })}
    </div>
  );
}
