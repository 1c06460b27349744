/** The menu beside files: another workbook, the sample, and the way back. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { useBook } from '../pane-context';
import { useFilePicker } from '../start/use-file-picker';
import { useFilePane } from '../start/use-file-pane';
import * as words from '../../text/pane/frame-words';

export function FileMenu(): ReactElement {
  const pane = useFilePane();
  const { overview } = useBook();
  const { pick, input } = useFilePicker((files) => pane.giveFiles(files));
  return (
    <>
      {input}
      <Menu inline positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.workbookActions} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<FolderOpen20Regular />} onClick={pick}>
              {words.openAnother}
            </MenuItem>
            <MenuItem icon={<Beaker20Regular />} onClick={() => void pane.openSample()}>
              {words.openSample}
            </MenuItem>
            <MenuItem
              icon={<ArrowUndo20Regular />}
              disabled={overview.undoDepth === 0}
              onClick={() => void pane.undo()}
            >
              {words.undoLast}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
