/** A port that plays a host's workbook where no table is dressed. */
import type { HostPort, JobPort } from '../src/job/doors';

export function hostOver<Port extends JobPort>(port: Port): Port & HostPort {
  return Object.assign(port, {
    dress: () => Promise.reject(new Error('The test does not expect a table to be dressed')),
  });
}
