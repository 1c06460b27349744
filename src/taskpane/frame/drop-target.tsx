/** The whole pane takes dropped files; while a file hangs over it, the pane says so. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { droppedEntries } from '../start/dropped-files';
import { useFilePane } from '../start/use-file-pane';
import * as words from '../../text/pane/frame-words';

const useStyles = makeStyles({
  target: { position: 'relative', height: '100%' },
  veil: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

export function DropTarget({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const [isOver, setOver] = useState(false);
  // Entering a child leaves its parent: the depth tells when the file has really left.
  const depth = useRef(0);
  const enter = (change: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += change;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const entries = droppedEntries(event.dataTransfer);
    if (entries === null) pane.giveFiles([...event.dataTransfer.files]);
    else void pane.giveEntries(entries);
  };
  return (
    <div
      className={styles.target}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={styles.veil}>
          <Text size={400} weight="semibold">
            {words.dropToOpen}
          </Text>
        </div>
      )}
    </div>
  );
}
