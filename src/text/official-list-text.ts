/** Words of the official lists' sheet that its choices know. */
export const lowResultsListName = 'ШНОР';
export const districtSource = 'район';
