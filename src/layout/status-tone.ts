/** Which tone goes with a school's status; its word always stands beside it. */
import type { Tone } from '../core/model/document-model';
import type { SchoolStatusCode } from '../core/flags/flag';

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
