/** The desk on the page itself, for hosts that forbid workers; loaded only there. */
import { analyzeBook, findingWords, newBook, todaySerial } from './book-analysis';
import { deskHandlers } from './desk';
import type { DeskPort } from './doors';
import { InlineClient } from './work-client';

export function inlineDesk(port: DeskPort): InlineClient {
  const noFiles = (): Promise<never> => Promise.reject(new Error('The pane inside Excel opens no files'));
  return new InlineClient(
    deskHandlers({
      hostWorkbook: port,
      openWorkbook: noFiles,
      readCsv: noFiles,
      createWorkbook: noFiles,
      newBook,
      analyze: (sheets, choice, before) => analyzeBook(sheets, choice, todaySerial(new Date()), before),
      findingWords,
    }),
  );
}
