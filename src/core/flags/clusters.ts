/** Which schools are alike: town or village, and the tertile of how hard the context is. */
import type { Settlement } from './school';

export interface SchoolCluster {
  readonly school: string;
  readonly settlement: Settlement | null;
  /** Mean z-score of the context indicators, higher is harder; null where too few are filled. */
  readonly contextIndex: number | null;
  /** 1: the easiest third. */
  readonly tertile: 1 | 2 | 3 | null;
}

