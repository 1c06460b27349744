/** The school's markers in a row: filled where one spoke, dashed where it only hints; silent ones are not shown. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { outcomeName } from '../../text/flag-text';
import { markerName } from '../../text/flags/marker-names';
import type { SchoolMark } from '../../job/flags-overview';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    minWidth: '26px',
    padding: '0 4px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: '11px',
    lineHeight: '18px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid transparent`,
  },
  flag: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerForeground1}`,
  },
  attention: {
    color: tokens.colorStatusWarningForeground1,
    border: `1px dashed ${tokens.colorStatusWarningForeground1}`,
  },
});

export function MarkerChips({ marks }: { readonly marks: readonly SchoolMark[] }): ReactElement | null {
  const styles = useStyles();
  const spoken = marks.filter(({ outcome }) => outcome === 'flag' || outcome === 'attention');
  if (spoken.length === 0) return null;
  return (
    <span className={styles.chips}>
      {spoken.map(({ marker, outcome }) => (
        <span
          key={marker}
          className={mergeClasses(styles.chip, outcome === 'flag' ? styles.flag : styles.attention)}
          title={`${markerName(marker)}: ${outcomeName(outcome)}`}
        >
          {marker}
        </span>
      ))}
    </span>
  );
}
