/** Which tone goes with a state of an event or an expected result; the state's word always stands beside it. */
import type { Tone } from '../core/model/document-model';
import type { EventState } from '../core/roadmap/event-state';

export function stateTone(state: EventState): Tone {
  switch (state) {
    case 'done':
      return 'green';
    case 'on-time':
      return 'blue';
    case 'due-soon':
      return 'amber';
    case 'overdue':
      return 'red';
    case 'waiting-for-event':
    case 'no-data':
    case 'cancelled':
      return 'grey';
  }
}
