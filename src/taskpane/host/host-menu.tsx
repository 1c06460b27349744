/** The menu inside Excel: check again, a formula, a district's sheets, and the way back. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { useBook, usePaneState } from '../pane-context';
import { useHostPane } from './use-host-pane';

export function HostMenu(): ReactElement {
  const pane = useHostPane();
  const { work } = usePaneState();
  const { overview } = useBook();
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="Действия с книгой" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<CheckmarkCircle20Regular />}
            disabled={work !== null}
            onClick={() => void pane.checkBook()}
          >
            Проверить заново
          </MenuItem>
          <MenuItem icon={<MathFormula20Regular />} onClick={() => void pane.askFormula()}>
            Вставить формулу
          </MenuItem>
          <MenuItem
            icon={<TableAdd20Regular />}
            disabled={work !== null}
            onClick={() => pane.askDistrictSheets({ kind: 'choose' })}
          >
            Создать листы района
          </MenuItem>
          <MenuItem
            icon={<ArrowUndo20Regular />}
            disabled={overview.undoDepth === 0 || work !== null}
            onClick={() => void pane.undo()}
          >
            Отменить последнее изменение
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
