/** The paper of measured indicators: plan, fact, state, how many have sent and who has not. */
import type { SchoolRating } from '../core/indicators/school-rating';
import type { RoadmapProgress } from '../core/roadmap/progress';
import type { DocumentModel } from '../core/model/document-model';
import { asOf, dateText } from '../text/date-text';
import { measuredSummary, measuredTitle } from '../text/indicator-text';
import { indicatorsSheetName } from '../text/sheet-names';
import { isTold, measuredTable, type MeasuredInput } from './indicator-tables';
import { ratingBlocks } from './rating-blocks';
import { targetBlocks } from './roadmap-tables';
import { seriesBlocks } from './series-table';
import { footerWith, type SheetHeading } from './sheet-heading';

/** Null where nothing was sent and nothing is planned. */
export function indicatorsDocument(
  heading: SheetHeading,
  input: MeasuredInput,
  rating: SchoolRating | null,
  { targets, series }: Pick<RoadmapProgress, 'targets' | 'series'>,
): DocumentModel | null {
  if (!input.indicators.some(isTold)) return null;
  const date = heading.reportingDate === null ? null : asOf(dateText(heading.reportingDate));
  return {
    name: indicatorsSheetName,
    orientation: 'landscape',
    footerText: footerWith(indicatorsSheetName, heading.districtName),
    blocks: [
      { kind: 'title', text: measuredTitle },
      { kind: 'subtitle', text: [heading.districtName, date].filter((part) => part !== null).join(' · ') },
      { kind: 'paragraph', text: measuredSummary(input.indicators, input.year) },
      ...targetBlocks(targets),
      ...seriesBlocks(series),
      measuredTable(input),
      ...ratingBlocks(rating, input.nameOf),
    ],
  };
}
