/** «Обновить книгу», where the workbook was made by older forms. */
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import type { ReactElement } from 'react';
import { upgradeWorkbook } from '../../text/pane/frame-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { BookMenuItem } from './book-menu-item';

export function UpgradeItem(): ReactElement | null {
  const pane = usePane();
  const { work } = usePaneState();
  if (useBook().overview.upgrade === null) return null;
  return (
    <BookMenuItem
      icon={<ArrowUpload20Regular />}
      disabled={work !== null}
      onClick={() => pane.ask({ kind: 'upgrade' })}
    >
      {upgradeWorkbook}
    </BookMenuItem>
  );
}
