/** One line of the workbook's menu. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  item: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
});

interface BookMenuItemProps {
  readonly icon: ReactElement;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function BookMenuItem({ icon, disabled = false, onClick, children }: BookMenuItemProps): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.item}
      appearance="subtle"
      role="menuitem"
      tabIndex={-1}
      icon={icon}
      disabledFocusable={disabled}
      onClick={() => disabled || onClick()}
    >
      {children}
    </Button>
  );
}
