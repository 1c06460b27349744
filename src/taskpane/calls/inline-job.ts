/** The job on the page itself, for hosts that forbid workers; loaded only there. */
import type { Doors, HostPort } from '../../job/doors';
import { WorkFailure } from '../../job/work-problem';
import { todaySerial } from '../../job/today';
import { jobHandlers } from './job-handlers';
import { InlineClient } from './work-client';

/** What writes files of our own; each is loaded when it is asked for. */
export type FileMakers = Pick<Doors, 'createWorkbook' | 'createDocument'>;

export function inlineJob(port: HostPort, makers: FileMakers): InlineClient {
  const noFiles = (): Promise<never> => Promise.reject(new WorkFailure({ kind: 'no-files-here' }));
  return new InlineClient(
    jobHandlers({
      hostWorkbook: port,
      openWorkbook: noFiles,
      readCsv: noFiles,
      ...makers,
      packFiles: noFiles,
      today: () => todaySerial(new Date()),
    }),
  );
}
