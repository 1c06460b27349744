/** What is said beside the rest: paler and, unless told otherwise, smaller. */
import { makeStyles, mergeClasses, Text, tokens, type TextProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export function Quiet({ className, ...text }: TextProps): ReactElement {
  return <Text size={200} {...text} className={mergeClasses(useStyles().quiet, className)} />;
}
