/** Numbers of the public reference and of Excel's own specifications that the stand-in holds a client to. */

export const limits = {
  /** Range.getMergedAreasOrNullObject. */
  mergedAreas: 512,
  /** Worksheet.getRanges. */
  addressCharacters: 8192,
  /** "Total number of characters that a cell can contain", Excel specifications and limits. */
  cellCharacters: 32_767,
  /** "Length of formula contents", Excel specifications and limits. */
  formulaCharacters: 8192,
  /** A text between quotation marks inside a formula; a list of a data validation. */
  shortText: 255,
  /** DataValidationPrompt.title, DataValidationErrorAlert.title. */
  promptTitle: 32,
  /** A range read or written at once. */
  rangeCells: 5_000_000,
  /** Excel on the web, requests and answers alike. */
  payloadBytes: 5 * 1024 * 1024,
} as const;
