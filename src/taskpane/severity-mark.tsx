/** The sign of a severity: its own shape and its own colour, so that neither is needed alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../core/finding';

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

const shapes = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Filled };

export function SeverityMark({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  const Shape = shapes[severity];
  return <Shape className={mergeClasses(styles.mark, styles[severity])} aria-hidden />;
}
