/** The ids under which people's formulas know the functions; they are all that Excel needs before it first calculates. */
export const functionIds = [
  'OBJECTIVITY',
  'OBJECTIVITYINDEX',
  'COHORTCHANGE',
  'BOUNDARYJUMP',
  'JOURNALGAP',
  'CLUSTERDEVIATION',
  'ITEMPROFILE',
  'LOWRESULT',
  'SHNOR',
  'SHAREINTERVAL',
  'SPEARMAN',
  'SOU',
  'MARK',
  'EXPECTED',
  'DEADLINE',
  'TARGET',
  'INDICATOR',
  'INDICATORSTATE',
  'EXPLAIN',
] as const;

export type FunctionId = (typeof functionIds)[number];
