/** A state in a word and a colour, most with a sign. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: '4px',
    minHeight: '24px',
    boxSizing: 'border-box',
    padding: '1px 6px',
    borderRadius: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  subtle: {},
  informative: { backgroundColor: tokens.colorNeutralBackground4 },
  important: { color: tokens.colorNeutralBackground1, backgroundColor: tokens.colorNeutralForeground3 },
  brand: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  success: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    border: `1px solid ${tokens.colorPaletteGreenBorder1}`,
  },
  warning: {
    color: tokens.colorPaletteYellowForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    border: `1px solid ${tokens.colorPaletteYellowBorder1}`,
  },
  danger: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
  },
});

export interface StateLook {
  readonly color: 'success' | 'brand' | 'warning' | 'danger' | 'important' | 'informative' | 'subtle';
  readonly icon?: ReactElement;
}

export function StateLabel({
  look: { color, icon },
  children,
}: {
  readonly look: StateLook;
  readonly children: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.label, styles[color])}>
      {icon}
      {children}
    </span>
  );
}
