/** Of the preview: protocols and summary reports by test, what they change, and the choice where two files disagree. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TestsOverview } from '../../job/collection/tests-overview';
import * as words from '../../text/collected-tests-text';
import { moreChanges } from '../../text/pane/collection-words';
import { usePane, usePaneState } from '../pane-context';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { alignSelf: 'flex-start' },
});

/** Lines that a screen lists. */
const listed = 100;

export function TestsPart({ tests }: { readonly tests: TestsOverview }): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { lines, changes, rivals, typed } = tests;
  if (lines.length === 0 && typed.length === 0) return null;
  return (
    <>
      {lines.length > 0 && <h3 className={styles.heading}>{words.testsHeading}</h3>}
      <Lines lines={lines} />
      {changes.length > 0 && <Text weight="semibold">{words.testsChangeHeading(changes.length)}</Text>}
      <Lines lines={changes} />
      {rivals.map(({ other, text }) => (
        <div key={text}>
          <Text size={200} block>
            {text}
          </Text>
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={work !== null}
            onClick={() => void pane.preferFile(other)}
          >
            {words.preferFile(other)}
          </Button>
        </div>
      ))}
      {typed.length > 0 && (
        <>
          <Text weight="semibold">{words.typedHeading}</Text>
          <Quiet>{words.typedAdvice}</Quiet>
        </>
      )}
      <Lines lines={typed} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.slice(0, listed).map((line, at) => (
        <li key={at}>
          <Text size={200}>{line}</Text>
        </li>
      ))}
      {lines.length > listed && <li>{moreChanges(lines.length - listed)}</li>}
    </ul>
  );
}
