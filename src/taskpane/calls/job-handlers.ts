/** Every call that may cross to the worker, answered by one job. */
import type { Doors } from '../../job/doors';
import { createJob } from '../../job/job';
import type { WorkHandlers } from './work-calls';

export function jobHandlers(doors: Doors): WorkHandlers {
  const job = createJob(doors);
  return {
    open: ({ files, isUnsaved }, report) => job.files.open(files, report, isUnsaved),
    unsaved: () => job.saving.unsaved(),
    add: ({ files }, report) => job.files.add(files, report),
    stopAdding: async () => job.files.stopAdding(),
    leave: ({ file }, report) => job.files.leave(file, report),
    prefer: ({ file }, report) => job.book.prefer(file, report),
    chooseCollection: ({ title }, report) => job.book.chooseCollection(title, report),
    collect: (choice, report) => job.collection.collect(choice, report),
    schoolBooks: (choice, report) => job.collection.schoolBooks(choice, report),
    letters: () => job.collection.letters(),
    letterFiles: (_, report) => job.collection.letterFiles(report),
    prepare: ({ file }) => job.collection.prepare(file),
    openHosted: ({ name }, report) => job.files.openHosted(name, report),
    recheck: ({ sheets }, report) => job.book.recheck(sheets, report),
    check: (choice, report) => job.book.check(choice, report),
    mend: ({ cells }, report) => job.findings.mend(cells, report),
    explain: (choice, report) => job.findings.explain(choice, report),
    explainFlag: (choice, report) => job.findings.explainFlag(choice, report),
    withdraw: ({ accepted }, report) => job.findings.withdraw(accepted, report),
    editing: ({ sheet }) => job.sheets.editing(sheet),
    progress: ({ line }) => job.sheets.progress(line),
    enter: (choice, report) => job.sheets.enter(choice, report),
    paste: (choice, report) => job.sheets.paste(choice, report),
    undo: (_, report) => job.changes.undo(report),
    fill: (choice, report) => job.roadmap.fill(choice, report),
    adoptPlan: (choice, report) => job.roadmap.adoptPlan(choice, report),
    writeDecisions: (_, report) => job.roadmap.writeDecisions(report),
    search: async ({ text }) => job.findings.search(text),
    window: async (choice) => job.sheets.window(choice),
    reasons: async ({ school }) => job.findings.reasons(school),
    beside: (request) => job.papers.beside(request),
    write: (choice, report) => job.saving.write(choice, report),
    card: ({ school }, report) => job.papers.card(school, report),
    outline: (request) => job.papers.outline(request),
    paper: (request, report) => job.papers.paper(request, report),
    charts: () => job.papers.charts(),
    cards: (_, report) => job.papers.cards(report),
    enterRecords: (_, report) => job.protocols.enterRecords(report),
    nameSchool: ({ school }, report) => job.protocols.nameSchool(school, report),
    addSchools: ({ logins }, report) => job.protocols.addSchools(logins, report),
    addBlankSheets: (choice, report) => job.blanks.addBlankSheets(choice, report),
    upgrade: (_, report) => job.blanks.upgrade(report),
    save: (choice, report) => job.saving.save(choice, report),
    create: (choice) => job.blanks.create(choice),
  };
}
