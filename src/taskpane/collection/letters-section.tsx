/** «Письма школам»: each ready to be copied, and all of them as one archive. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useCallback, useState, type ReactElement } from 'react';
import type { LetterLine } from '../../job/choices';
import * as words from '../../text/pane/letter-words';
import { keepFocusInside } from '../frame/keep-focus-inside';
import { usePane, usePaneState } from '../pane-context';
import { useSaid } from '../use-said';
import { Section } from './section';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  contents: { display: 'contents' },
  button: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

export function LettersSection(): ReactElement {
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section heading={words.heading}>
      <Quiet>{words.advice}</Quiet>
      <div ref={keepFocusInside} className={styles.contents}>
        {isAsked ? (
          <Letters />
        ) : (
          <Button className={styles.button} onClick={() => setAsked(true)}>
            {words.show}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Letters(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const letters = useSaid(useCallback(() => pane.letters(), [pane]));
  if (letters === undefined) return <Spinner size="tiny" label={words.preparing} />;
  if (letters.length === 0) return <Text>{words.none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {letters.map((letter) => (
          <li key={letter.school} className={styles.line}>
            <span className={styles.name}>
              <Text block>{letter.name}</Text>
              <Quiet>{letter.kind === 'reminder' ? words.reminder : words.questions(letter.questions)}</Quiet>
            </span>
            <CopyButton letter={letter} />
          </li>
        ))}
      </ul>
      <Button
        className={styles.button}
        icon={<ArrowDownload20Regular />}
        disabledFocusable={work !== null}
        onClick={() => work === null && void pane.saveLetters()}
      >
        {words.download}
      </Button>
      <Quiet>{words.downloadAdvice}</Quiet>
    </>
  );
}

/** Where the page is not trusted with the clipboard, the archive has the same texts. */
function CopyButton({ letter }: { readonly letter: LetterLine }): ReactElement | null {
  const [isCopied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  return (
    <Button
      size="small"
      icon={<Copy20Regular />}
      aria-label={words.copyOf(letter.name)}
      onClick={() => void navigator.clipboard.writeText(letter.text).then(() => setCopied(true))}
    >
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}
