/** The pane at 200 %: its 350 pixels become 175, its height a half; or low beside a workbook. What stands side by side then stands below each other. */

export const narrowPane = '@media (max-width: 260px)';
export const lowPane = '@media (max-height: 520px)';
