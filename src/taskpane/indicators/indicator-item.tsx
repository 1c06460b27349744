/** One indicator: the document's words, plan and fact, the state in words, a sign and a colour, who has not sent. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint20Regular } from '@fluentui/react-icons/svg/circle-hint';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import type { IndicatorLine } from '../../job/indicators-overview';
import * as words from '../../text/pane/indicator-words';
import { StateLabel, type StateLook } from '../state-label';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '3px 12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { overflowWrap: 'anywhere' },
  numbers: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
});

const unknown: StateLook = { color: 'informative', icon: <CircleHint20Regular /> };
const looks: Partial<Record<NonNullable<IndicatorLine['kind']>, StateLook>> = {
  met: { color: 'success', icon: <CheckmarkCircle20Filled /> },
  'not-met': { color: 'danger', icon: <ErrorCircle20Filled /> },
  'in-progress': { color: 'brand', icon: <Clock20Regular /> },
  upcoming: { color: 'brand', icon: <Clock20Regular /> },
  undetermined: { color: 'warning', icon: <CircleHint20Regular /> },
};

export function IndicatorItem({ line }: { readonly line: IndicatorLine }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <Text className={styles.text}>{line.text}</Text>
      <Quiet className={styles.text}>{line.place}</Quiet>
      <div className={styles.numbers}>
        <Text size={200}>
          {words.planned}: <b>{line.plan}</b>
        </Text>
        <Text size={200}>
          {words.fact}: <b>{line.value}</b>
        </Text>
        {line.sent !== '—' && (
          <Text size={200}>
            {words.sent}: <b>{line.sent}</b>
          </Text>
        )}
      </div>
      <StateLabel look={(line.kind !== null && looks[line.kind]) || unknown}>{line.state}</StateLabel>
      {line.missing !== '' && (
        <Text size={200} className={styles.text}>
          {words.missing}: {line.missing}
        </Text>
      )}
      {line.note !== '' && <Quiet className={styles.text}>{line.note}</Quiet>}
    </div>
  );
}
