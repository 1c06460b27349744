/** A button that stays pressed. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  pressed: {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Forced colours take the background away.
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

interface SwitchButtonProps {
  readonly className: string;
  readonly isPressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function SwitchButton({ className, isPressed, ...button }: SwitchButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <Button
      aria-pressed={isPressed}
      className={mergeClasses(isPressed && styles.pressed, className)}
      {...button}
    />
  );
}
