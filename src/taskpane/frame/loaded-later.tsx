/** A view that is loaded when it is first shown; where it does not come, that is said in its place, with a way to try again. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { lazy, useState, type ComponentType, type ReactElement } from 'react';
import * as words from '../../text/pane/problem-words';
import { tryAgain } from '../../text/pane/refusal-words';

interface Attempt {
  readonly onRetry: () => void;
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '28px 20px',
    outlineStyle: 'none',
  },
});

/** To be shown within a Suspense. */
export function loadedLater(load: () => Promise<() => ReactElement>): () => ReactElement {
  const attempt = () =>
    lazy<ComponentType<Attempt>>(() =>
      load().then(
        (View) => ({ default: View }),
        () => ({ default: PartMissing }),
      ),
    );
  let latest = attempt();
  return function LoadedLater() {
    // The first is remembered outside: what a view remembers is lost while it waits to be shown at all.
    const [View, setView] = useState(() => latest);
    const retry = (): void => {
      latest = attempt();
      setView(() => latest);
    };
    return <View onRetry={retry} />;
  };
}

function PartMissing({ onRetry }: Attempt): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.view} tabIndex={-1}>
      <Text weight="semibold">{words.partMissing}</Text>
      <Text>{words.partMissingText}</Text>
      <Button onClick={onRetry}>{tryAgain}</Button>
    </main>
  );
}
