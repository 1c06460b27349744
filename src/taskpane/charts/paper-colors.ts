/** A chart in the pane looks as it prints. */
export const paper = '#ffffff';
export const ink = '#1a1a1a';
export const rule = '#d0d0d0';
