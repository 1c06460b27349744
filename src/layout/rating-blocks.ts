/** The rating of schools on the sheet of measured indicators: places, means, and what they are made of. */
import { textCell, type Block } from '../core/model/document-model';
import type { SchoolRating } from '../core/indicators/school-rating';
import * as words from '../text/rating-text';

export function ratingBlocks(rating: SchoolRating | null, nameOf: (code: string) => string): Block[] {
  if (rating === null) return [];
  return [
    { kind: 'subheading', text: words.ratingHeading(rating.year) },
    { kind: 'paragraph', text: words.ratingMethod(rating.indicators) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: words.place, share: 12, align: 'center' },
        { title: words.school, share: 50 },
        { title: words.mean, share: 20, align: 'center' },
        { title: words.knownOf, share: 18, align: 'center' },
      ],
      rows: rating.schools.map(({ school, place, mean, known, of }) => ({
        cells: [words.placeText(place), nameOf(school), words.meanText(mean), words.knownText(known, of)].map(
          (text) => textCell(text),
        ),
      })),
    },
  ];
}
