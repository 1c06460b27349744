/** The marks the add-in leaves in a workbook; every door writes and reads the same ones. */

/** Hidden defined name, local to a sheet, that says the add-in wrote the sheet and may replace it. */
export const ownSheetMark = 'MSOKO_OWN_SHEET';

/** Namespace of the custom XML part that keeps the workbook's state: `<state xmlns="…"><entry key="…">value</entry></state>`. */
export const stateNamespace = 'urn:msoko:workbook-state';

/** Before the dot of every formula of ours: `=MSOKO.LOWRESULT(…)`. */
export const functionNamespace = 'MSOKO';
