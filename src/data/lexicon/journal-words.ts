/** What the journal of a collection calls its events; core knows them by their keys. */
import type { TestForms } from '../../core/collect/compare-tests';
import type { JournalWords } from '../../core/collect/journal';

export const journalWords: JournalWords = {
  received: 'принято',
  value: 'значение',
  disputed: 'спорно',
  kept: 'оставлено',
  approved: 'утверждено',
  corrected: 'уточнение',
  remark: 'замечание',
  mended: 'исправлено',
};

/** How the journal and «Кто сдал» call what comes from the federal system. */
export const testForms: TestForms = {
  titles: { protocols: 'Протоколы', reports: 'Отчёты ФИС ОКО' },
  typesWithoutTests: ['детский сад', 'ДОД'],
};
