import { sheetNumbers } from '../../../src/core/roadmap/match-records';
import type { CellValue } from '../../../src/core/table/grid';
import { checkRoadmap } from '../../../src/core/validation/check-roadmap';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { contextOf, run } from './checking';

const header = ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный'];

test('a sheet with all events of its district, numbered as the template does, has none missing and none too many', async () => {
  for (const { id } of districtList) {
    const district = await loadDistrict(id);
    const rows = district.roadmap.flatMap((section) => {
      const numbers = sheetNumbers(section);
      return section.events.map((event): CellValue[] => [
        section.label,
        numbers.get(event.id) ?? event.number,
        event.text,
        event.deadline,
        event.responsible,
      ]);
    });
    expect(run(checkRoadmap, contextOf({ 'Дорожная карта': [header, ...rows] }, { district }))).toEqual([]);
  }
});

test('an event left out is missing by its number on the sheet, one of the district’s own is noted', async () => {
  const district = await loadDistrict('slavgorod');
  const rows = district.roadmap.flatMap((section) =>
    section.events.map((event): CellValue[] => [section.label, event.number, event.text, event.deadline, '']),
  );
  const [, ...rest] = rows;
  const own: CellValue[] = ['Раздел 1', '1.99', 'Своё мероприятие', 'постоянно', 'Комитет'];
  const findings = run(checkRoadmap, contextOf({ 'Дорожная карта': [header, ...rest, own] }, { district }));
  expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
    ['event-not-in-profile', { event: '1.99', section: 'Раздел 1' }],
    ['event-missing', { events: ['1.1'], section: 'Раздел 1' }],
  ]);
});

test('a deadline that Excel turned into a date is a date, not an unreadable number', () => {
  const row = (number: string, serial: number): CellValue[] => [
    'Раздел 1',
    number,
    'Текст',
    { date: serial },
    'Отдел',
  ];
  const book = { 'Дорожная карта': [header, row('1', 46635), row('2', 46266), row('3', 20_112_026)] };
  const findings = run(checkRoadmap, contextOf(book));
  expect(findings.map(({ code, place }) => [code, place.row])).toEqual([['deadline-unreadable', 3]]);
});
