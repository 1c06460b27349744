/** «Карточка школы»: one page for the school's head. */
import type { SheetModel } from '../core/model/sheet-model';
import type { SchoolCardFacts } from '../core/report/school-card';
import { documentSheet } from './document-sheet';
import { pageCount, pagesOfItsOwn } from './page';
import { schoolCardDocument, type SchoolCardOptions } from './school-card/card-document';
import type { CardLength } from './school-card/card-length';

/** Handed out alone, on one page: long lists are cut until it fits, and what is still too much shrinks. */
export function schoolCardSheet(facts: SchoolCardFacts, options: SchoolCardOptions): SheetModel {
  let card = onePage(facts, options, lengths[0]);
  for (const length of lengths.slice(1)) {
    if (card.pages <= fullPage) break;
    card = onePage(facts, options, length);
  }
  return card.sheet;
}

const lengths: readonly [CardLength, ...CardLength[]] = [
  { most: Infinity, namesEvents: true, isBrief: false },
  ...[Infinity, 6, 5, 4, 3].map((most) => ({ most, namesEvents: false, isBrief: false })),
  ...[6, 5, 4, 3, 2, 1, 0].map((most) => ({ most, namesEvents: false, isBrief: true })),
];

function onePage(facts: SchoolCardFacts, options: SchoolCardOptions, length: CardLength) {
  const document = schoolCardDocument(facts, options, length);
  const sheet = documentSheet(document, { tabColor: '6B6B6B' }, Infinity);
  const pages = pageCount(sheet.rows, document.orientation);
  const print = { ...sheet.print, ...pagesOfItsOwn(document.footerText), fitToHeight: pages > fullPage };
  return { pages, sheet: { ...sheet, print } };
}

/** Programs round each row's height up. */
const fullPage = 0.97;
