/** The school's markers in a row: filled where one spoke, outlined where it hints, faint where it is silent or untried. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Outcome } from '../../core/flags/flag';
import type { SchoolMark } from '../work/flags-overview';

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
  clear: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  'few-data': { color: tokens.colorNeutralForeground2, border: `1px dotted ${tokens.colorNeutralStroke1}` },
  'not-computed': {
    color: tokens.colorNeutralForeground2,
    border: `1px dotted ${tokens.colorNeutralStroke1}`,
  },
});

export function MarkerChips({ marks }: { readonly marks: readonly SchoolMark[] }): ReactElement {
  const styles = useStyles();
  const spoken = marks.filter(({ outcome }) => outcome === 'flag' || outcome === 'attention');
  const shown = spoken.length > 0 ? spoken : [];
  const silent = marks.length - shown.length;
  return (
    <span className={styles.chips}>
      {shown.map(({ marker, outcome }) => (
        <span
          key={marker}
          className={mergeClasses(styles.chip, styles[outcome])}
          title={outcomeWord(outcome)}
        >
          {marker}
        </span>
      ))}
      {silent > 0 && shown.length > 0 && (
        <span
          className={mergeClasses(styles.chip, styles.clear)}
          title="Остальные признаки не выявлены или не считались"
        >
          +{silent}
        </span>
      )}
    </span>
  );
}

export function outcomeWord(outcome: Outcome): string {
  switch (outcome) {
    case 'flag':
      return 'признак есть';
    case 'attention':
      return 'стоит обратить внимание';
    case 'clear':
      return 'признака нет';
    case 'few-data':
      return 'мало данных';
    case 'not-computed':
      return 'не считался';
  }
}
