/** Errors planted on the sheets that say who and what the district has: schools, scales, parameters, decisions, lists. */
import type { PlantLog } from './plant-log';
import type { SheetDraft } from './sheet-draft';
import type { WorkbookDrafts } from './district-workbook';
import { dayOf } from './unit-figures';

export function draftOf(drafts: WorkbookDrafts, id: string): SheetDraft {
  const draft = drafts.get(id);
  if (draft === undefined) throw new Error(`No sheet ${id}`);
  return draft;
}

export function plantRegistry(drafts: WorkbookDrafts, log: PlantLog): void {
  plantSchools(draftOf(drafts, 'schools'), log);
  plantScalesAndParameters(drafts, log);
  plantDecisions(draftOf(drafts, 'decisions'), log);
  plantLists(draftOf(drafts, 'officialLists'), log);
  plantObservation(draftOf(drafts, 'observation'), log);
  plantHeaders(drafts, log);
}

/** Rows 9–19 are small honest schools: what is spoilt here spoils no flag. */
function plantSchools(schools: SheetDraft, log: PlantLog): void {
  const spoil = (
    code: Parameters<PlantLog['cell']>[0],
    row: number,
    name: string,
    value: Parameters<SheetDraft['set']>[2],
  ) => {
    schools.set(row, name, value);
    log.cell(code, schools, row, name);
  };
  spoil('type-mismatch', 9, 'teachers', 'двадцать два');
  spoil('formula-error', 10, 'teachers', { error: '#DIV/0!' });
  spoil('not-whole', 11, 'teachers', 14.5);
  spoil('number-as-text', 12, 'pupils', `${String(schools.get(12, 'pupils'))}`);
  spoil('number-as-text', 13, 'disabilityShare', '7,5');
  spoil('below-minimum', 14, 'nonNativeShare', -3);
  spoil('above-maximum', 15, 'parentsHigherShare', 145);
  spoil('required-missing', 16, 'settlement', null);
  spoil('not-in-list', 17, 'type', 'школа');
  // The first letter is Latin.
  spoil('odd-characters', 13, 'type', 'CОШ');
  log.cell('school-renamed', schools, 10, 'formerCodes');
  spoil('pattern-mismatch', 19, 'code', String(schools.get(19, 'code')).toUpperCase());
  log.row('header-row-repeated', schools, schools.addHeaderAgain());
  const copied = ['code', 'name', 'type', 'settlement', 'isSmall', 'pupils', 'teachers'];
  const twice = schools.add(Object.fromEntries(copied.map((name) => [name, schools.get(18, name)])));
  log.cell('duplicate-value', schools, twice, 'code');
  log.row('total-row-skipped', schools, schools.add({ code: 'Итого', pupils: 4200 }));
  const note = { code: 'Примечание: численность указана на 1 сентября.' };
  log.row('rows-not-records', schools, schools.add(note));
}

function plantScalesAndParameters(drafts: WorkbookDrafts, log: PlantLog): void {
  const scales = draftOf(drafts, 'scales');
  const crossed = scales.add({
    schoolYear: '2025/2026',
    procedure: 'ВПР',
    grade: 7,
    subject: 'Биология',
    maximum: 24,
    cut3: 12,
    cut4: 10,
    cut5: 20,
    source: 'Записано со слов',
  });
  log.cell('comparison-failed', scales, crossed, 'cut3');
  const parameters = draftOf(drafts, 'parameters');
  const row = parameters.find((get) => get('id') === 'O1.q');
  parameters.set(row, 'value', 'много');
  log.cell('parameter-unusable', parameters, row, 'value');
}

function plantDecisions(decisions: SheetDraft, log: PlantLog): void {
  decisions.set(
    0,
    'orderNumber',
    'б/н, приказ отдела образования ещё не подписан, номер уточняется в канцелярии',
  );
  log.cell('too-long', decisions, 0, 'orderNumber');
  decisions.set(1, 'orderDate', null);
  log.cell('condition-failed', decisions, 1, 'orderDate');
  log.at('header-missing', decisions, () => 'A1');
  decisions.drop('addressee');
}

function plantLists(lists: SheetDraft, log: PlantLog): void {
  const unknown = lists.add({ year: 2026, list: 'ШНОР', source: 'регион', school: 'edu580299' });
  log.cell('unknown-reference', lists, unknown, 'school');
  const names = ['year', 'list', 'source', 'school'];
  const twice = lists.add(Object.fromEntries(names.map((name) => [name, lists.get(0, name)])));
  log.row('duplicate-key', lists, twice);
}

/** Whom no one should find in a workbook of totals. None of these people and numbers exists. */
function plantObservation(observation: SheetDraft, log: PlantLog): void {
  const notes = [
    ['personal-name', 'Опоздала Примерова Анна Образцовна'],
    ['personal-snils', 'СНИЛС наблюдателя 123-456-789 01'],
    ['personal-phone', 'Наблюдатель: +7 900 000-00-00'],
    ['personal-birth-date', 'Дата рождения 12.03.2015'],
    ['personal-email', 'Писать на primer@example.ru'],
  ] as const;
  notes.forEach(([code, text], row) => {
    observation.set(row, 'note', text);
    log.cell(code, observation, row, 'note');
  });
}

function plantHeaders(drafts: WorkbookDrafts, log: PlantLog): void {
  const indicators = draftOf(drafts, 'indicators');
  const again = indicators.repeatColumn('unit');
  indicators.putTitles('Показатели качества образования', 'Заполняет отдел образования до 1 декабря');
  log.at('header-duplicate', indicators, () => indicators.headerAddress(again));

  const coverage = draftOf(drafts, 'coverage');
  coverage.rename('lastYear', 'Последнй год');
  log.at('header-spelling', coverage, () => coverage.headerAddress('lastYear'));

  const items = draftOf(drafts, 'items');
  items.clear();
  log.sheet('sheet-empty', items.sheetName);
}

/** Events of the roadmap; the rows are those of the document. */
export function plantRoadmap(roadmap: SheetDraft, log: PlantLog): void {
  roadmap.set(2, 'deadline', 'как получится');
  log.cell('deadline-unreadable', roadmap, 2, 'deadline');
  roadmap.set(4, 'status', 'выполнено');
  roadmap.set(4, 'doneOn', dayOf(2026, 12, 15));
  roadmap.set(4, 'evidence', 'Приказ от 15.12.2026 № 301');
  log.cell('date-in-future', roadmap, 4, 'doneOn');
  roadmap.set(6, 'status', 'выполнено');
  roadmap.set(6, 'doneOn', dayOf(2026, 9, 14));
  roadmap.set(6, 'evidence', null);
  log.cell('condition-failed', roadmap, 6, 'evidence');
  roadmap.remove(10);
  log.sheet('event-missing', roadmap.sheetName);
  const own = roadmap.add({
    section: 'Приложение 1',
    number: '99.',
    text: 'Неделя открытых уроков школ района',
    deadline: 'ноябрь ежегодно',
    responsible: 'Отдел образования',
    status: 'выполняется',
  });
  log.cell('event-not-in-profile', roadmap, own, 'number');
}
