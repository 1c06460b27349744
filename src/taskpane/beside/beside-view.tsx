/** What stands beside a view in a wide window: its table, the scores of the school that is open, the paper that it makes. */
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { BesidePart, BesideView as View } from '../../job/beside';
import * as words from '../../text/pane/beside-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { PaperPreview } from './paper-preview';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: {
    margin: 0,
    padding: '12px 16px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '8px 24px 32px',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** `undefined`: on its way; null: it did not come. */
type Shown = readonly BesidePart[] | null | undefined;

export function BesideView(): ReactElement {
  const { view } = usePaneState();
  return view === 'check' || view === 'collection' ? <></> : <Beside view={view} />;
}

function Beside({ view }: { readonly view: View }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { school } = usePaneState();
  const blocks = useBeside(view);
  const scroll = useRef<HTMLDivElement>(null);
  const { values } = pane.memories.of(view);
  const isThere = blocks !== undefined;
  useLayoutEffect(() => {
    if (scroll.current !== null && isThere) scroll.current.scrollTop = Number(values.get('beside') ?? 0);
  }, [values, isThere]);
  return (
    <section className={styles.view} aria-label={words.titles[view]}>
      <h2 className={styles.bar}>{words.titles[view]}</h2>
      <div
        ref={scroll}
        className={styles.scroll}
        role="group"
        aria-label={words.contents}
        tabIndex={0}
        onScroll={({ currentTarget }) => values.set('beside', currentTarget.scrollTop)}
      >
        {blocks === undefined ? (
          <Spinner size="tiny" label={words.preparing} />
        ) : blocks === null || blocks.length === 0 ? (
          <Text>
            {blocks === null
              ? words.failed
              : view === 'flags' && school === null
                ? words.chooseSchool
                : words.nothing}
          </Text>
        ) : (
          <PaperPreview key={`${view} ${school ?? ''}`} blocks={blocks} />
        )}
      </div>
    </section>
  );
}

/** What was shown stays until the next has come. */
function useBeside(view: View): Shown {
  const pane = usePane();
  const { answers, school: opened } = usePaneState();
  const { version } = useBook();
  const school = view === 'flags' ? opened : null;
  const subject = `${view} ${school ?? ''}`;
  const [said, setSaid] = useState<{ readonly subject: string; readonly blocks: Shown }>();
  useEffect(() => {
    let isWanted = true;
    const say = (blocks: Shown) => isWanted && setSaid({ subject, blocks });
    pane.beside({ view, school, answers }).then(say, () => say(null));
    return () => {
      isWanted = false;
    };
  }, [pane, view, school, subject, answers, version]);
  return said?.subject === subject ? said.blocks : undefined;
}
