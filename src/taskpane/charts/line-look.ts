/** How a series that is no bar is drawn: with a line, a broken one, points alone, or a line with points. */
import type { SeriesMark } from '../../core/model/sheet-model';

export interface LineLook {
  readonly hasLine: boolean;
  readonly dashes: string | undefined;
  readonly hasPoints: boolean;
}

export function lineLook(mark: SeriesMark | undefined): LineLook {
  return {
    hasLine: mark !== 'points',
    dashes: mark === 'dashes' ? '5 3' : undefined,
    hasPoints: mark === 'points' || mark === undefined,
  };
}
