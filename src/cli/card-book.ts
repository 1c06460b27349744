/** The workbook of schools' cards: whose they are, refused where nobody is meant, and what the file is called. */
import { extname } from 'node:path';
import type { Analysis } from '../core/analysis';
import type { SchoolName } from '../core/report/school-facts';
import { wantedCards } from '../job/wanted-cards';
import type { SchoolCard } from '../layout/school-cards';
import { counted, schoolForms } from '../text/plural';
import * as words from '../text/command/card-words';
import { cardsEnding, reportEnding } from '../text/file-names';
import type { Arguments } from './arguments';
import { Refusal } from './refusal';

/** Codes a refusal names; a district may have dozens. */
const namedCodes = 10;

/** Null where no cards were asked for. Those of named schools stand in the registry's order too. */
export function cardsFor({ cards, schools }: Arguments, analysis: Analysis): readonly SchoolCard[] | null {
  if (!cards) return null;
  const wanted = wantedCards(analysis, schools);
  if (wanted.known.length === 0) throw new Refusal(words.noSchools);
  if (wanted.unknown.length > 0) throw new Refusal(unknownText(wanted.unknown, wanted.known));
  return wanted.cards;
}

function unknownText(unknown: readonly string[], known: readonly SchoolName[]): string {
  const codes = [...new Set(unknown)].map((code) => `«${code}»`).join(', ');
  const more = known.length - namedCodes;
  const rest = more <= 0 ? '' : words.andMore(counted(more, schoolForms));
  const list = known.slice(0, namedCodes).map(({ code }) => code);
  const none = unknown.length === 1 ? words.suchCode : words.suchCodes;
  return words.noSuchSchools(none, codes, list.join(', '), rest);
}

/** «район — карточки школ.xlsx» beside «район — с отчётом.xlsx». */
export function cardBookPath(book: string): string {
  const stem = book.slice(0, book.length - extname(book).length);
  return (stem.endsWith(reportEnding) ? stem.slice(0, -reportEnding.length) : stem) + cardsEnding;
}
