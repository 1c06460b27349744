/** The menu inside Excel: check again, a formula, a district's sheets, and the way back. */
import { MenuItem } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { BookMenu } from '../frame/book-menu';
import { useBook, usePaneState } from '../pane-context';
import * as words from '../../text/pane/frame-words';
import { createDistrictSheets, insertFormula } from '../../text/pane/greeting-words';
import { useHostPane } from './use-host-pane';

export function HostMenu(): ReactElement {
  const pane = useHostPane();
  const { work } = usePaneState();
  const { overview } = useBook();
  return (
    <BookMenu>
      <MenuItem
        icon={<CheckmarkCircle20Regular />}
        disabled={work !== null}
        onClick={() => void pane.checkBook()}
      >
        {words.checkAgain}
      </MenuItem>
      <MenuItem icon={<MathFormula20Regular />} onClick={() => void pane.askFormula()}>
        {insertFormula}
      </MenuItem>
      <MenuItem
        icon={<TableAdd20Regular />}
        disabled={work !== null}
        onClick={() => pane.askDistrictSheets({ kind: 'choose' })}
      >
        {createDistrictSheets}
      </MenuItem>
      <MenuItem
        icon={<ArrowUndo20Regular />}
        disabled={overview.undoDepth === 0 || work !== null}
        onClick={() => void pane.undo()}
      >
        {words.undoLast}
      </MenuItem>
    </BookMenu>
  );
}
