/** Which test a protocol is of: by its names first, then by its own signs; and what its scale says. */
import type { Finding, Place } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import { findScale } from './find-scale';
import type { ItemMaximum } from './item-maxima';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import type { TestKey } from './result';
import { resultFindings } from './result-findings';
import { firstSaid, readFolderName, readTestName, type TestName } from './test-name';
import { examOfClasses, testSigns } from './test-signs';
import { uploadedSchoolYear } from './uploaded-year';

export type TestOfGrade = Omit<TestKey, 'school'>;
export type TestPart = 'subject' | 'schoolYear' | 'grade';

export type ProtocolTest =
  | { readonly isKnown: true; readonly test: TestOfGrade; readonly guessed: readonly TestPart[] }
  | { readonly isKnown: false; readonly missing: readonly TestPart[] };

export interface TestContext {
  /** May bear the folders that tell it from a file of the same name. */
  readonly file?: string;
  /** Names of the folders it lies in, the innermost last. */
  readonly folders?: readonly string[];
  readonly words: ProtocolWords;
  readonly lexicon: Lexicon;
  readonly scales: readonly Scale[];
}

/**
 * Each part from the file's name, then its titles, then the folders from the inside out, then the signs of the sheet. The
 * year of an upload stands before a folder's: folders are named by the year of the archive too.
 */
export function protocolTest(source: ProtocolSource, context: TestContext): ProtocolTest {
  const { words, lexicon, scales } = context;
  if (source.layout === 'exam') return examTest(source, context);
  const path = (context.file ?? '').split('/');
  const inside = [...(context.folders ?? path.slice(0, -1))].reverse();
  const named = readTestName([path.at(-1) ?? '', ...source.titles], lexicon, words);
  const uploaded = named.schoolYear ?? uploadedSchoolYear(source, lexicon.months);
  const folders = inside.map((folder) => readFolderName(folder, lexicon, words));
  const said = firstSaid([named, { ...nothingSaid, schoolYear: uploaded }, ...folders]);
  const known = firstSaid([said, testSigns(source, words, scales, said)]);
  const { subject, schoolYear, grade } = known;
  if (subject === null || schoolYear === null || grade === null) {
    const parts = { subject, schoolYear, grade };
    const missing = (['subject', 'schoolYear', 'grade'] as const).filter((part) => parts[part] === null);
    return { isKnown: false, missing };
  }
  const procedure = known.procedure ?? words.procedure;
  const guessed = (['subject', 'grade'] as const).filter((part) => said[part] === null);
  return {
    isKnown: true,
    test: { schoolYear, procedure, grade, subject, level: known.level ?? '' },
    guessed,
  };
}

/**
 * Its title stands above each exam of a file and begins with the number of the subject, which is no grade. The procedure is
 * what is said somewhere, else that of the grade most pupils are in.
 */
function examTest(source: ProtocolSource, { file, folders, words, lexicon }: TestContext): ProtocolTest {
  const path = (file ?? '').split('/');
  const inside = [...(folders ?? path.slice(0, -1))].reverse();
  const said = readTestName([...source.titles, path.at(-1) ?? '', ...inside], lexicon, words);
  const exam =
    words.exams.find(({ procedure }) => procedure === said.procedure) ??
    (said.procedure === null ? examOfClasses(source, words) : undefined);
  const { subject, schoolYear } = said;
  if (exam === undefined || subject === null || schoolYear === null) {
    const parts = { subject, schoolYear, grade: exam?.grade ?? null };
    const missing = (['subject', 'schoolYear', 'grade'] as const).filter((part) => parts[part] === null);
    return { isKnown: false, missing };
  }
  const { procedure, grade } = exam;
  const guessed = said.procedure === null ? (['grade'] as const) : [];
  return { isKnown: true, test: { schoolYear, procedure, grade, subject, level: said.level ?? '' }, guessed };
}

const nothingSaid: TestName = { procedure: null, subject: null, level: null, schoolYear: null, grade: null };

export interface ProtocolScale {
  /** Of the total; null where neither the items' headers nor a scale say it. */
  readonly maximum: number | null;
  readonly findings: readonly Finding[];
}

export function protocolScale(
  test: TestOfGrade,
  items: readonly ItemMaximum[],
  scales: readonly Scale[],
  place: Place,
): ProtocolScale {
  const scale = findScale(scales, test);
  const sum = items.reduce((total, { maximum }) => total + (maximum ?? 0), 0);
  const isPrinted = items.every((item) => item.isPrinted);
  const byItems = isPrinted ? sum : null;
  const key = testLabels(test);
  const maximum = byItems ?? scale?.maximum ?? null;
  if (scale === null || scale.maximum === null || scale.cuts === null) {
    const isGraded = scale !== null && scale.threshold !== null;
    return {
      maximum,
      findings: isGraded ? [] : [resultFindings.of('protocol-scale-missing', place, { key })],
    };
  }
  if (scale.maximum === sum) return { maximum, findings: [] };
  const facts = { scale: scale.maximum, items: sum, key };
  return {
    maximum,
    findings: [
      resultFindings.of(isPrinted ? 'scale-maximum-differs' : 'observed-maxima-differ', place, facts),
    ],
  };
}

/** The parts of a test that a reader names it by. */
export function testLabels(test: TestOfGrade): string[] {
  return [
    `${test.schoolYear}/${test.schoolYear + 1}`,
    test.procedure,
    String(test.grade),
    test.subject,
    test.level,
  ].filter((label) => label !== '');
}
