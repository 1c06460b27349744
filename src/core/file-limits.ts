/** The largest files that are read at all, in bytes: past them a machine of four gigabytes has no room left. */

/** A table of text: twice its size stands in memory, and its cells beside it. */
export const largestText = 100_000_000;
/** A workbook as it lies on the disk; how far it may swell is the door's to say. */
export const largestWorkbook = 400_000_000;
