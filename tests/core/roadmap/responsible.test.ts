import {
  responsibleGroups as groupsOf,
  responsibleNames as namesOf,
} from '../../../src/core/roadmap/responsible';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const responsibleNames = (printed: string | null) => namesOf(printed, lexicon.partyContinuation);
const responsibleGroups = (cells: string[]) => groupsOf(cells, lexicon.partyContinuation);

test('a cell is cut at commas and line breaks, not inside brackets or quotes', () => {
  expect(responsibleNames('УО, ОМРиММСО УО,\nОО')).toEqual(['УО', 'ОМРиММСО УО', 'ОО']);
  expect(responsibleNames('Комитет (отдел кадров, бухгалтерия), МБУ «Центр, школа»')).toEqual([
    'Комитет (отдел кадров, бухгалтерия)',
    'МБУ «Центр, школа»',
  ]);
  expect(responsibleNames(null)).toEqual([]);
  expect(responsibleNames(' , ;')).toEqual([]);
});

test('«далее – УО» joins the short name with the full one wherever it stands', () => {
  const group = responsibleGroups(['УО, ОО', 'Управление образования (далее – УО), школы']);
  expect(['УО', 'уо', 'Управление образования', 'Управление образования (далее – УО)'].map(group)).toEqual([
    'Управление образования',
    'Управление образования',
    'Управление образования',
    'Управление образования',
  ]);
  expect(group('ОО')).toBe('ОО');
});

test('what only says more of a party is no party of its own', () => {
  expect(responsibleNames('УО, ОО, отобранные для участия в апробации')).toEqual([
    'УО',
    'ОО, отобранные для участия в апробации',
  ]);
  expect(responsibleNames('Отдел образования, руководители образовательных организаций')).toHaveLength(2);
});
