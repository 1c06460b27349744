/** One job on the files a person opened: every surface that keeps them open asks it by subject. */
import { BlankWork } from './blank-work';
import { ChangeLog } from './change-log';
import { CollectionWork } from './collection/collection-work';
import type { Doors } from './doors';
import { FileWork } from './file-work';
import { FindingWork } from './finding-work';
import { JobBook } from './job-book';
import { JobChanges } from './job-changes';
import { PaperWork } from './paper-work';
import { ProtocolWork } from './protocol-work';
import { RoadmapWork } from './roadmap-work';
import { SaveWork } from './save-work';
import { SettingsWork } from './settings-work';
import { SheetWork } from './sheet-work';

export function createJob(doors: Doors) {
  const log = new ChangeLog();
  const book = new JobBook(doors, log);
  const changes = new JobChanges(book, log);
  return {
    book,
    changes,
    files: new FileWork(doors, book, log),
    sheets: new SheetWork(book, changes),
    findings: new FindingWork(book, changes),
    roadmap: new RoadmapWork(book, changes),
    protocols: new ProtocolWork(book, changes),
    collection: new CollectionWork(doors, book, changes),
    settings: new SettingsWork(book, changes),
    papers: new PaperWork(doors, book, changes),
    blanks: new BlankWork(doors, book, changes),
    saving: new SaveWork(doors, book, changes, log),
  };
}
