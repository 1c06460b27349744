/** The button with three dots and its menu, alike in both places; what stands in it is the place's. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement, ReactNode } from 'react';
import * as words from '../../text/pane/frame-words';
import { supportDetails } from '../../text/pane/support-words';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  // The menu stays inside the header's landmark; without a layer of its own the tabs, drawn later, would cover it.
  popover: { zIndex: 2 },
});

export function BookMenu({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.workbookActions} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {children}
          <MenuItem icon={<Info20Regular />} onClick={() => pane.showSupport(true)}>
            {supportDetails}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
