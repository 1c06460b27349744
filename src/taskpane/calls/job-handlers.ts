/** Every call that may cross to the worker, answered by one job. */
import type { Doors } from '../../job/doors';
import { Job } from '../../job/job';
import type { WorkHandlers } from './work-calls';

export function jobHandlers(doors: Doors): WorkHandlers {
  const job = new Job(doors);
  return {
    open: ({ files, isUnsaved }, report) => job.open(files, report, isUnsaved),
    unsaved: () => job.unsaved(),
    add: ({ files }, report) => job.add(files, report),
    stopAdding: async () => job.stopAdding(),
    leave: ({ file }, report) => job.leave(file, report),
    prefer: ({ file }, report) => job.prefer(file, report),
    chooseCollection: ({ title }, report) => job.chooseCollection(title, report),
    collect: (choice, report) => job.collect(choice, report),
    schoolBooks: (choice, report) => job.schoolBooks(choice, report),
    letters: () => job.letters(),
    letterFiles: (_, report) => job.letterFiles(report),
    prepare: ({ file }) => job.prepare(file),
    openHosted: ({ name }, report) => job.openHosted(name, report),
    recheck: ({ sheets }, report) => job.recheck(sheets, report),
    check: (choice, report) => job.check(choice, report),
    mend: ({ cells }, report) => job.mend(cells, report),
    explain: (choice, report) => job.explain(choice, report),
    explainFlag: (choice, report) => job.explainFlag(choice, report),
    withdraw: ({ accepted }, report) => job.withdraw(accepted, report),
    editing: ({ sheet }) => job.editing(sheet),
    progress: ({ line }) => job.progress(line),
    enter: (choice, report) => job.enter(choice, report),
    paste: (choice, report) => job.paste(choice, report),
    undo: (_, report) => job.undo(report),
    fill: (choice, report) => job.fill(choice, report),
    adoptPlan: (choice, report) => job.adoptPlan(choice, report),
    writeDecisions: (_, report) => job.writeDecisions(report),
    search: async ({ text }) => job.search(text),
    window: async (choice) => job.window(choice),
    reasons: async ({ school }) => job.reasons(school),
    write: (choice, report) => job.write(choice, report),
    card: ({ school }, report) => job.card(school, report),
    outline: (request) => job.outline(request),
    paper: (request, report) => job.paper(request, report),
    cards: (_, report) => job.cards(report),
    enterRecords: (_, report) => job.enterRecords(report),
    nameSchool: ({ school }, report) => job.nameSchool(school, report),
    addSchools: ({ logins }, report) => job.addSchools(logins, report),
    addBlankSheets: (choice, report) => job.addBlankSheets(choice, report),
    upgrade: (_, report) => job.upgrade(report),
    save: (choice, report) => job.save(choice, report),
    create: (choice) => job.create(choice),
  };
}
