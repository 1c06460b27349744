/** The menu inside Excel: check again, a formula, a district's sheets, and the way back. */
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { BookMenu } from '../frame/book-menu';
import { BookMenuItem } from '../frame/book-menu-item';
import { UpgradeItem } from '../frame/upgrade-item';
import { useBook, usePaneState } from '../pane-context';
import * as words from '../../text/pane/frame-words';
import { createDistrictSheets, insertFormula } from '../../text/pane/greeting-words';
import { useHostPane } from './use-host-pane';

export function HostMenu(): ReactElement {
  const pane = useHostPane();
  const { work } = usePaneState();
  const { overview } = useBook();
  // To a school's own workbook nothing of a district is added, nor a formula that judges the school by its file alone.
  const isDistricts = overview.schools.length === 0;
  return (
    <BookMenu>
      <BookMenuItem
        icon={<CheckmarkCircle20Regular />}
        disabled={work !== null}
        onClick={() => void pane.checkBook()}
      >
        {words.checkAgain}
      </BookMenuItem>
      {isDistricts && (
        <BookMenuItem icon={<MathFormula20Regular />} onClick={() => void pane.askFormula()}>
          {insertFormula}
        </BookMenuItem>
      )}
      {isDistricts && (
        <BookMenuItem
          icon={<TableAdd20Regular />}
          disabled={work !== null}
          onClick={() => pane.askDistrictSheets({ kind: 'choose' })}
        >
          {createDistrictSheets}
        </BookMenuItem>
      )}
      <UpgradeItem />
      <BookMenuItem
        icon={<ArrowUndo20Regular />}
        disabled={overview.undoDepth === 0 || work !== null}
        onClick={() => void pane.undo()}
      >
        {words.undoLast}
      </BookMenuItem>
    </BookMenu>
  );
}
