/** The state of a row in a word, a sign and a colour. */
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint20Regular } from '@fluentui/react-icons/svg/circle-hint';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import type { ExpectedState } from '../../core/states/judge-expected';
import { expectedStateText } from '../../text/expected-text';
import { StateLabel, type StateLook } from '../state-label';

const looks: Readonly<Record<ExpectedState, StateLook>> = {
  done: { color: 'success', icon: <CheckmarkCircle20Filled /> },
  'on-time': { color: 'brand', icon: <Clock20Regular /> },
  overdue: { color: 'danger', icon: <ErrorCircle20Filled /> },
  upcoming: { color: 'brand', icon: <Clock20Regular /> },
  'no-data': { color: 'informative', icon: <CircleHint20Regular /> },
  'awaiting-decision': { color: 'warning', icon: <CircleHint20Regular /> },
  'waiting-for-event': { color: 'subtle', icon: <Clock20Regular /> },
  'not-planned': { color: 'subtle', icon: <CircleHint20Regular /> },
  cancelled: { color: 'subtle', icon: <CircleHint20Regular /> },
  reference: { color: 'subtle', icon: <CircleHint20Regular /> },
};

export function StateBadge({ state }: { readonly state: ExpectedState }): ReactElement {
  return <StateLabel look={looks[state]}>{expectedStateText(state)}</StateLabel>;
}
