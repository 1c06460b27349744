import { responsibleGroups, responsibleNames } from '../../../src/core/roadmap/responsible';

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
