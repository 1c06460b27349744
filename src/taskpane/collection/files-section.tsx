/** Every opened file with what was read of it, and the way to add more. */
import { Button, makeStyles } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactElement } from 'react';
import * as words from '../../text/pane/collection-words';
import { FileList } from '../files/file-list';
import { usePane, usePaneState } from '../pane-context';
import { useFilePicker } from '../start/use-file-picker';
import { Section } from './section';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
});

export function FilesSection(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { pick, input } = useFilePicker((files) => {
    if (files.length > 0) void pane.addFiles(files);
  });
  return (
    <Section heading={words.filesHeading}>
      <Quiet>{words.filesAdvice}</Quiet>
      <FileList />
      <Button
        className={styles.button}
        icon={<FolderOpen20Regular />}
        disabledFocusable={work !== null}
        onClick={pick}
      >
        {words.addFiles}
      </Button>
      {input}
    </Section>
  );
}
