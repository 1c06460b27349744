/** What stands for a direction in print: the document's own words, never our name for it. */
import type { DirectionId } from './direction';
import type { District } from './district';

/** The document's heading; of what belongs to no direction, the title of the section it stands in. */
export function headingOf(
  { directions, roadmap }: Pick<District, 'directions' | 'roadmap'>,
  direction: DirectionId,
): string {
  const section = roadmap.find((each) => each.direction === direction);
  return directions.find(({ id }) => id === direction)?.heading ?? section?.title ?? '';
}
