/** A view that scrolls as a whole: what stands in it keeps its height. Fluent's buttons hide what overflows, so else they give way first. */
export const scrollingView = {
  display: 'flex',
  flexDirection: 'column',
  overflowY: 'auto',
  '& > *': { flexShrink: 0 },
} as const;
