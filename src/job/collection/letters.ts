/** Letters to the schools of the open district: their words for a screen, and their files. */
import type { Analysis } from '../../core/analysis';
import { missingSchools } from '../../core/collect/submissions';
import { schoolLetters } from '../../core/collect/school-letters';
import type { DocumentModel } from '../../core/model/document-model';
import { letterDocument } from '../../layout/letter-document';
import { letterLines, letterWords, type LetterHeading } from '../../text/letter-text';
import type { LetterLine } from '../choices';
import type { PlannedCollection } from './plan-into';

export interface Letter extends LetterLine {
  /** Of its files, without their endings. */
  readonly file: string;
  readonly document: DocumentModel;
}

/** `planned`: the open collection; null where nothing is collected. */
export function lettersOf(analysis: Analysis, planned: PlannedCollection | null): readonly Letter[] {
  const found = planned?.found ?? null;
  const heading: LetterHeading = {
    collection: found?.collection.title ?? null,
    due: found?.collection.due ?? null,
    sender: analysis.district?.authority ?? null,
  };
  const letters = schoolLetters({
    schools: found?.members ?? analysis.schools,
    tables: analysis.tables,
    findings: analysis.findings,
    books: found?.books ?? [],
    refused: found?.refused ?? new Map(),
    missing: new Set(planned === null ? [] : missingSchools(planned.matrix).map(({ school }) => school)),
  });
  return letters.map((letter) => {
    const words = letterWords(letter, heading);
    const file = fileName(`${letter.school.code} ${letter.school.name}`);
    return {
      school: letter.school.code,
      name: letter.school.name,
      kind: letter.kind,
      questions: words.items.length,
      text: letterLines(words),
      file,
      document: letterDocument(words, file),
    };
  });
}

const longestName = 100;

function fileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\u0000-\u001f]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[ .]+$/u, '');
}

/** Bytes of a letter's text as every editor opens it. */
export function letterBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`);
}
