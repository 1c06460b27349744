/** What a marker means, and a finding named by its title, in a few plain sentences. */
import type { FindingCode } from '../core/finding';
import { severityOf } from '../core/validation/checks';
import type { MarkerId } from '../core/flags/marker-facts';
import { markerIds } from '../core/flags/marker-result';
import { flagNotice } from './flag-text';
import { findingSection, findingTitle, sectionName, severityName } from './finding-title';
import { cellForms, counted } from './plural';
import { markerName, markerRule } from './flags/marker-names';

const findingCodes = Object.keys(severityOf) as readonly FindingCode[];

export const markerCodes: readonly MarkerId[] = markerIds;

/** What a reader must know before drawing conclusions; the rule itself stands elsewhere. */
const remarks: Readonly<Partial<Record<MarkerId, string>>> = {
  F1: 'Так часто бывает и при добросовестной проверке, поэтому смотрите его вместе с O3.',
  F3: 'Вопрос к работе первого года.',
  O2: 'Выше журнала — вопрос к работе, ниже — к журналу.',
  O4: 'Признак относится к первому из двух лет.',
  O6: 'Сам по себе не учитывается, только поддерживает другие признаки.',
};

/** Letters that look alike or sound alike in Russian and Latin; people type either. */
const latinOf: Readonly<Record<string, string>> = { О: 'O', Ф: 'F' };

/** How a word of the protocols counts. */
export type ProtocolWordKind = 'absent' | 'no-mark' | 'not-taught' | 'not-done';

const wordMeanings: Readonly<Record<ProtocolWordKind, string>> = {
  absent: 'Участник работу не писал: строка не учитывается.',
  'no-mark': 'Отметки нет: работа не участвует в сравнении с журналом.',
  'not-taught': 'Тему ещё не проходили: задание не учитывается.',
  'not-done': 'Задание не выполнялось: балл не учитывается.',
};

/** With how many cells of the range it stands in. */
export function protocolWordText(word: ProtocolWordKind, cells: number): string {
  return cells > 1
    ? `${wordMeanings[word]} Таких в диапазоне: ${counted(cells, cellForms)}.`
    : wordMeanings[word];
}

/** Null where no such code is known. */
export function explanationOf(code: string): string | null {
  const typed = code.trim();
  const asMarker = typed.toUpperCase().replace(/[ОФ]/gu, (letter) => latinOf[letter] ?? letter);
  const marker = markerIn(asMarker);
  if (marker !== null) return markerExplanation(marker);
  const finding = findingNamed(typed);
  return finding === undefined ? null : findingExplanation(finding);
}

function markerIn(code: string): MarkerId | null {
  return markerCodes.find((marker) => marker === code) ?? null;
}

/** By the title that the sheet of findings gives it, or by the code of the command line's JSON. */
function findingNamed(typed: string): FindingCode | undefined {
  const name = typed.toLowerCase();
  return findingCodes.find((code) => code === name || findingTitle(code).toLowerCase() === name);
}

function markerExplanation(marker: MarkerId): string {
  const parts = [`${marker} «${markerName(marker)}».`, markerRule(marker), remarks[marker], flagNotice];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** The words of one finding need its own cell; here stands what all of its kind have in common. */
function findingExplanation(code: FindingCode): string {
  const severity = severityName(severityOf[code]);
  const section = sectionName(findingSection(code)).replace(/[«»]/gu, '');
  return `${findingTitle(code)}: ${severity} из раздела «${section}». Что именно не так, почему это важно и как исправить, сказано у самого замечания на листе «Проверка».`;
}
