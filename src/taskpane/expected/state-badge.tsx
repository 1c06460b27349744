/** The state of a row in a word, a sign and a colour. */
import { Badge } from '@fluentui/react-components';
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint20Regular } from '@fluentui/react-icons/svg/circle-hint';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Hourglass20Regular } from '@fluentui/react-icons/svg/hourglass';
import type { ReactElement } from 'react';
import type { ExpectedStateName } from '../work/expected-overview';

interface Look {
  readonly word: string;
  readonly color: 'success' | 'brand' | 'warning' | 'danger' | 'informative' | 'subtle';
  readonly icon: ReactElement;
}

export const stateLooks: Readonly<Record<Exclude<ExpectedStateName, 'none'>, Look>> = {
  done: { word: 'выполнено', color: 'success', icon: <CheckmarkCircle20Filled /> },
  'in-time': { word: 'в срок', color: 'brand', icon: <Clock20Regular /> },
  'due-soon': { word: 'срок подходит', color: 'warning', icon: <CalendarClock20Regular /> },
  overdue: { word: 'просрочено', color: 'danger', icon: <ErrorCircle20Filled /> },
  waiting: { word: 'ждёт события', color: 'informative', icon: <Hourglass20Regular /> },
  'no-data': { word: 'нет данных', color: 'informative', icon: <CircleHint20Regular /> },
};

export function StateBadge({ state }: { readonly state: ExpectedStateName }): ReactElement | null {
  if (state === 'none') return null;
  const { word, color, icon } = stateLooks[state];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {word}
    </Badge>
  );
}
