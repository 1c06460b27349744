/** Which tone goes with a school's status; its word always stands beside it. */
import type { SchoolStatusCode } from '../core/flags/flag';
import type { Tone } from './styles';

export function statusTone(status: SchoolStatusCode): Tone | undefined {
  switch (status) {
    case 'priority':
      return 'red';
    case 'attention':
      return 'amber';
    case 'few-data':
      return 'grey';
    case 'clear':
      return undefined;
  }
}
