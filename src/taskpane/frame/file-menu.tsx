/** The menu beside files: another workbook, the sample, and the way back. */
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactElement } from 'react';
import { useBook } from '../pane-context';
import { useFilePicker } from '../start/use-file-picker';
import { useFilePane } from '../start/use-file-pane';
import * as words from '../../text/pane/frame-words';
import { BookMenu } from './book-menu';
import { BookMenuItem } from './book-menu-item';
import { UpgradeItem } from './upgrade-item';

export function FileMenu(): ReactElement {
  const pane = useFilePane();
  const { overview } = useBook();
  const { pick, input } = useFilePicker((files) => pane.replaceFiles(files));
  return (
    <>
      {input}
      <BookMenu>
        <BookMenuItem icon={<FolderOpen20Regular />} onClick={pick}>
          {words.openAnother}
        </BookMenuItem>
        <BookMenuItem icon={<Beaker20Regular />} onClick={() => void pane.openSample()}>
          {words.openSample}
        </BookMenuItem>
        <UpgradeItem />
        <BookMenuItem
          icon={<ArrowUndo20Regular />}
          disabled={overview.undoDepth === 0}
          onClick={() => void pane.undo()}
        >
          {words.undoLast}
        </BookMenuItem>
      </BookMenu>
    </>
  );
}
