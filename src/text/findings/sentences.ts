import type { FindingCode, FindingFacts } from '../../core/finding';
import { subjectName } from '../test-name';

/** Three whole sentences (or more) on one finding; `mend` says what a person is to do. */
export interface FindingText {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** The short name of each kind of finding and its sentences: a code without them does not compile. */
export type Sentences = {
  readonly [C in FindingCode]: {
    readonly title: string;
    /** Of one finding alone, where the kind's own title has to name several things. */
    readonly titleOf?: (facts: FindingFacts[C]) => string;
    readonly text: (facts: FindingFacts[C]) => FindingText;
  };
};

/** In guillemets; a text that has its own keeps them where they enclose it and turns them inward where they do not. */
export function quoted(text: string): string {
  if (/^«[^«»]*»$/u.test(text)) return text;
  return `«${text.replace(/«/gu, '„').replace(/»/gu, '“')}»`;
}

export const conjunction = new Intl.ListFormat('ru', { type: 'conjunction' });

export function listed(items: readonly string[], most = 8): string {
  const shown = items.slice(0, most).map(quoted).join(', ');
  return items.length > most ? `${shown} и другие` : shown;
}

/** @example testKeyText(['2025/2026', 'ВПР', '4', 'Математика']) → 'ВПР, 4 класс, математика, 2025/2026 учебный год' */
export function testKeyText(key: readonly string[]): string {
  const [schoolYear, procedure, grade, subject, ...rest] = key;
  if (subject === undefined) return key.join(', ');
  return [procedure, `${grade} класс`, subjectName(subject, ''), ...rest, `${schoolYear} учебный год`].join(
    ', ',
  );
}

/** `2026-04-15` as Russians write it: 15.04.2026. */
export function dateOfIso(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}

/** The text as the end of a sentence, also where it has a full stop of its own. */
export function closed(text: string): string {
  return /[.…]$/u.test(text) ? text : `${text}.`;
}

/** A hint at the likely meaning, as a sentence with a space before it, or nothing. */
export function similarHint(similar: string | null): string {
  return similar === null ? '' : ` Похоже, имелось в виду ${quoted(similar)}.`;
}
