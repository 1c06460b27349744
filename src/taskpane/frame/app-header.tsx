/** The top of the pane: which workbook is open, and what can be done with it as a whole. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { besidesText } from '../../text/pane-text';
import { useBook, usePane } from '../pane-context';
import { useFilePicker } from '../start/use-file-picker';
import { Logo } from './logo';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '10px 8px 6px 12px',
  },
  names: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function AppHeader(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { file, fileCount, overview } = useBook();
  const { pick, input } = useFilePicker((files) => pane.giveFiles(files));
  return (
    <header className={styles.header}>
      <Logo />
      <div className={styles.names}>
        <Text weight="semibold" className={styles.line} title={file}>
          {file}
        </Text>
        <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
          {overview.districtName ?? 'Район в книге не указан'}
          {fileCount > 1 ? ` · ${besidesText(fileCount - 1)}` : ''}
          {overview.isChanged ? ' · есть несохранённые изменения' : ''}
        </Text>
      </div>
      {input}
      <Menu inline positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="Действия с книгой" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<FolderOpen20Regular />} onClick={pick}>
              Открыть другую книгу
            </MenuItem>
            <MenuItem icon={<Beaker20Regular />} onClick={() => void pane.openSample()}>
              Открыть образец
            </MenuItem>
            <MenuItem
              icon={<ArrowUndo20Regular />}
              disabled={overview.undoDepth === 0}
              onClick={() => void pane.undo()}
            >
              Отменить последнее изменение
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
