/** Every limit and error that the public reference (or the host's own threads) states of the members the add-in uses. */

export interface DocumentedLimit {
  readonly member: string;
  /** What is stated, and what the host answers beyond it. */
  readonly states: string;
  readonly source: string;
  /** The test in which the stand-in holds to it and the add-in lives with it. */
  readonly test: { readonly file: string; readonly title: string };
}

const reference = (article: string): string => `learn.microsoft.com/javascript/api/excel/${article}`;
const errors = 'learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling';
const resources =
  'learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization';
const specifications = 'support.microsoft.com: Excel specifications and limits';
const issue = (number: number): string => `github.com/OfficeDev/office-js/issues/${number}`;
const inFile = (file: string) => (title: string) => ({ file, title });
const limits = inFile('tests/excel/host-limits.test.ts');
const conditions = inFile('tests/excel/host-conditions.test.ts');
const large = inFile('tests/excel/large-workbooks.test.ts');
const undo = inFile('tests/excel/undo.test.ts');
const cells = inFile('tests/stand-in/tests/host/door-cells.test.ts');

export const documentedLimits: readonly DocumentedLimit[] = [
  {
    member: 'Range.getMergedAreasOrNullObject',
    states: 'More than 512 merged areas: the method fails',
    source: reference('excel.range'),
    test: large('is written, read whole, checked, written to, and taken back'),
  },
  {
    member: 'Range.getMergedAreasOrNullObject',
    states:
      'Only merges whose first cell lies in the range; of one that reaches out `address` names that cell alone',
    source: `${issue(3611)}, ${issue(1590)}`,
    test: cells('is one cell wide for who reads a cell of it alone'),
  },
  {
    member: 'Range.values (write)',
    states: 'Inside a merged area only the first cell takes a value; for the others nothing is said',
    source: 'support.microsoft.com: Merge and unmerge cells',
    test: cells('takes a new value in its first cell; for the cells behind it nothing is called written'),
  },
  {
    member: 'Range.values (write)',
    states: 'A cell holds 32,767 characters: InvalidArgument',
    source: specifications,
    test: limits('a text longer than a cell holds'),
  },
  {
    member: 'Range.values (write)',
    states: 'A formula has 8,192 characters: FormulaLengthExceedsLimit; a text in it 255: InvalidArgument',
    source: `${specifications}; ${errors}`,
    test: limits('formulas and the texts in them'),
  },
  {
    member: 'Range.values (write)',
    states: 'A text that begins with a minus and has more than 8,192 characters: GeneralException',
    source: issue(3256),
    test: limits('a long text that begins with a minus'),
  },
  {
    member: 'Range.values (read)',
    states: 'More than 5,000,000 cells: null',
    source: `${resources}; ${issue(4783)}`,
    test: limits('more cells than are read at once'),
  },
  {
    member: 'Worksheet.getRanges',
    states: 'More than 8,192 characters of addresses: InvalidArgument',
    source: issue(5198),
    test: limits('more addresses than one call takes'),
  },
  {
    member: 'RequestContext.sync',
    states: 'A request over 5 MB: RequestPayloadSizeLimitExceeded, nothing is done',
    source: resources,
    test: large('a host that takes little at once is written to in more requests'),
  },
  {
    member: 'RequestContext.sync',
    states: 'An answer over 5 MB: ResponsePayloadSizeLimitExceeded',
    source: resources,
    test: inFile('tests/excel/reading.test.ts')('halves a block that the host finds too large'),
  },
  {
    member: 'RequestContext.sync',
    states: 'An error in the middle of a batch leaves what was done before it',
    source: 'learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
    test: inFile('tests/fuzz/excel-walks.test.ts')('ends in a workbook of which the door has said the truth'),
  },
  {
    member: 'Excel.run',
    states:
      'Without delayForCellEdit a batch fails at once while a cell is edited: InvalidOperationInCellEditMode',
    source: reference('excel.runoptions'),
    test: conditions(
      'is told at once where the host says that a cell is being edited, and ends with the editing',
    ),
  },
  {
    member: 'Excel.run',
    states: 'With delayForCellEdit a batch is done when the editing ends, however late',
    source: reference('excel.runoptions'),
    test: undo(
      'a change meets a cell that is being edited: it is sent again when the editing ends, and done once',
    ),
  },
  {
    member: 'Workbook.getSelectedRange',
    states: 'Several areas are selected: InvalidSelection',
    source: reference('excel.workbook'),
    test: conditions('several selected areas are said to be what they are'),
  },
  {
    member: 'Workbook.getActiveCell, Worksheet.names',
    states: 'Another workbook is in front: InvalidSelection; Workbook.names answers',
    source: `${issue(5319)}, ${issue(6365)}`,
    test: conditions('another workbook in front: cells are read and written, sheets are not begun'),
  },
  {
    member: 'Worksheet.activate, Range.select',
    states: 'The sheet is hidden: InvalidOperation',
    source: errors,
    test: conditions('a hidden sheet is not selected in, and named'),
  },
  {
    member: 'Worksheet.delete, Worksheet.visibility',
    states: 'The last visible sheet stays: InvalidOperation',
    source: reference('excel.worksheet'),
    test: limits('the last visible sheet'),
  },
  {
    member: 'TableCollection.add',
    states: 'Over merged cells or another table: MergedRangeConflict, InvalidArgument',
    source: errors,
    test: limits('a table over merged cells'),
  },
  {
    member: 'DataValidation.rule',
    states: 'A list written into the rule has 255 characters: InvalidArgument',
    source: reference('excel.listdatavalidation'),
    test: limits('a list and the messages of a validation'),
  },
  {
    member: 'DataValidation.prompt, DataValidation.errorAlert',
    states: 'A title has 32 characters, a message 255: InvalidArgument',
    source: specifications,
    test: limits('a list and the messages of a validation'),
  },
  {
    member: 'HeaderFooter',
    states: 'A header or a footer has 255 characters: InvalidArgument',
    source: specifications,
    test: limits('a footer longer than a page takes'),
  },
  {
    member: 'WorksheetCollection.add',
    states:
      'A name has 31 characters and none of : \\ / ? * [ ]: InvalidArgument; it is free: ItemAlreadyExists',
    source: specifications,
    test: limits('a name that a sheet cannot have'),
  },
  {
    member: '…OrNullObject',
    states: 'What is not there is a null object, known after the next sync',
    source: 'learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
    test: limits('what is not there'),
  },
  {
    member: 'any property',
    states: 'Read before it is loaded: PropertyNotLoaded',
    source: 'learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
    test: limits('a property read before it is loaded'),
  },
  {
    member: 'Worksheet.protection',
    states: 'Locked cells of a protected sheet: AccessDenied',
    source: errors,
    test: limits('a protected sheet'),
  },
  {
    member: 'WorksheetCollection.onAdded',
    states:
      'A copied sheet raises it alone; neither it nor onDeleted says who did it; an event may come twice',
    source: `${reference('excel.worksheetaddedeventargs')}, ${reference('excel.worksheetdeletedeventargs')}`,
    test: conditions('tells of a copied sheet, which raises nothing but that it was added'),
  },
  {
    member: 'WorksheetCollection.onDeleted, onNameChanged',
    states: 'Raised by the add-in’s own writes too',
    source: reference('excel.worksheetdeletedeventargs'),
    test: conditions('does not take its own sheets, their names and their undoing for a person’s'),
  },
  {
    member: 'WorksheetCollection.onChanged',
    states: 'triggerSource tells the add-in’s own writes from a person’s; Ctrl+Z is a person’s',
    source: `${reference('excel.worksheetchangedeventargs')}; learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities`,
    test: conditions('tells of a person’s edits, not of its own, and stops when asked'),
  },
  {
    member: 'Office.actions.associate',
    states: 'A command pressed before it has a function is lost',
    source: 'learn.microsoft.com/javascript/api/office/office.actions',
    test: conditions('a first click on the ribbon before the pane is ready is kept and served'),
  },
];

/** As tests/stand-in/README.md holds it. */
export function limitsTable(): string {
  const rows = documentedLimits.map(
    ({ member, states, source, test }) =>
      `| ${member} | ${states} | ${source} | ${test.file}: «${test.title}» |`,
  );
  return ['| Member | What is stated | Source | Test |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
