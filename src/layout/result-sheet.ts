/** The sheets that may be made of an analysis, in the order in which a workbook gets them. */
export type ResultSheet =
  | 'check'
  | 'tasks'
  | 'flags'
  | 'expected'
  | 'roadmap'
  | 'indicators'
  | 'report'
  | 'charts'
  | 'order'
  | 'records';
export const allResultSheets: readonly ResultSheet[] = [
  'check',
  'tasks',
  'flags',
  'expected',
  'roadmap',
  'indicators',
  'report',
  'charts',
  'order',
];
