/** What versions of Excel can do, as requirement sets. */

export type ExcelEdition = 'current' | 'office2021' | 'office2019';

const shared = { AddInCommands: '1.1', DialogApi: '1.1', DelayForCellEdit: '1.1', Settings: '1.1' };

/**
 * Sources: the public tables of Excel API requirement sets and of the shared and custom-function runtimes.
 * `RichApiRuntime` is left out on purpose: without it the client asks for properties one by one, in its plain form.
 */
const editions: Readonly<Record<ExcelEdition, Readonly<Record<string, string>>>> = {
  current: {
    ...shared,
    ExcelApi: '1.17',
    SharedRuntime: '1.2',
    CustomFunctions: '1.7',
    CustomFunctionsRuntime: '1.4',
    RibbonApi: '1.2',
  },
  office2021: {
    ...shared,
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctions: '1.7',
    CustomFunctionsRuntime: '1.3',
    RibbonApi: '1.1',
  },
  office2019: { ...shared, ExcelApi: '1.8' },
};

export function requirementMatrix(edition: ExcelEdition): string {
  return JSON.stringify(editions[edition]);
}
