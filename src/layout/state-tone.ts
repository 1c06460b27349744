/** Which tone goes with a state of an event or an expected result; the state's word always stands beside it. */
import type { Tone } from '../core/model/document-model';
import type { EventState } from '../core/states/event-state';

export function stateTone(state: EventState): Tone {
  switch (state) {
    case 'done':
      return 'green';
    case 'on-time':
    case 'upcoming':
      return 'blue';
    case 'due-soon':
    case 'awaiting-decision':
      return 'amber';
    case 'overdue':
      return 'red';
    case 'waiting-for-event':
    case 'no-data':
    case 'cancelled':
    case 'not-planned':
    case 'in-force':
    case 'reference':
      return 'grey';
  }
}
