/** The job on the page itself, for hosts that forbid workers; loaded only there. */
import type { JobPort } from '../../job/doors';
import { WorkFailure } from '../../job/work-problem';
import { todaySerial } from '../../job/today';
import { jobHandlers } from './job-handlers';
import { InlineClient } from './work-client';

export function inlineJob(port: JobPort): InlineClient {
  const noFiles = (): Promise<never> => Promise.reject(new WorkFailure({ kind: 'no-files-here' }));
  return new InlineClient(
    jobHandlers({
      hostWorkbook: port,
      openWorkbook: noFiles,
      readCsv: noFiles,
      createWorkbook: noFiles,
      packFiles: noFiles,
      today: () => todaySerial(new Date()),
    }),
  );
}
