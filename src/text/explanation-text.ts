/** What is said of explanations: what one speaks of, for which value it was given, by whom and when. */
import type { OutdatedExplanation } from '../core/finding';
import type { AcceptedFinding } from '../core/validation/explain-findings';
import type { ExplanationKey } from '../core/table/explanations';
import { isoOfSerial } from '../core/table/parse-date';
import { keySeparator, valueText } from '../core/table/row-key';
import { dateText } from './date-text';
import { titleOfOne } from './finding-title';
import { counted, plural, remarkForms, signForms } from './plural';

export const acceptedTitle = 'Принято с пояснениями';
export const acceptedCaption = 'Принятые пояснения';
export const acceptedAnnexHeading = `Приложение. ${acceptedCaption}`;

const acceptedForms = { one: 'принято', few: 'приняты', many: 'принято', other: 'приняты' };

/** `flags`: markers that were explained; they stay in the report. */
export function acceptedAnnexNote(count: number, flags: number): string {
  const verb = plural(count, acceptedForms);
  const findings = `С пояснениями ${verb} ${counted(count, remarkForms)} к данным: значения оставлены как есть по указанным причинам.`;
  const flagged = `К признакам ${plural(flags, { one: 'дано', few: 'даны', many: 'дано', other: 'даны' })} ${counted(flags, { one: 'пояснение', few: 'пояснения', many: 'пояснений', other: 'пояснения' })}: сами признаки и статус школ от этого не меняются.`;
  return [count === 0 ? '' : findings, flags === 0 ? '' : flagged].filter(Boolean).join(' ');
}

/** On the card of a school; `isBrief`: how many, without their words. */
export function acceptedOfSchool(accepted: readonly AcceptedFinding[], isBrief: boolean): string {
  const verb = plural(accepted.length, acceptedForms);
  const opening = `К данным школы с пояснениями ${verb} ${counted(accepted.length, remarkForms)}`;
  if (isBrief) return `${opening}.`;
  const told = accepted.map(
    ({ finding, explanation }) => `${titleOfOne(finding)} — ${explainedText(explanation)}`,
  );
  return `${opening}: ${told.join('; ')}.`;
}

/** Beside the counts of what is open; nothing where nothing was accepted. */
export function acceptedText(count: number): string {
  if (count === 0) return '';
  const verb = plural(count, acceptedForms);
  return `Ещё ${counted(count, remarkForms)} ${verb} с пояснениями.`;
}

/** The finding is back: its value is another than the one that was explained. */
export function outdatedText({ value, person, day, text }: OutdatedExplanation): string {
  const was = valueText(value);
  const before = was === '' ? 'пустой ячейки' : `значения «${was}»`;
  return `Пояснение (${person}, ${serialText(day)}) дано для ${before}, теперь значение другое: «${text}».`;
}

/** @example «2025/2026 · ВПР · edu580101 · 4 · Математика, «Участников»» */
export function subjectText({ file, key, field }: Pick<ExplanationKey, 'file' | 'key' | 'field'>): string {
  const words = key.replaceAll(keySeparator, ', ');
  const named = [words, field === '' ? '' : `«${field}»`].filter(Boolean).join(': ');
  return file === '' ? named : `${file}: ${named}`;
}

/** Who explained it, why and when, in one sentence. */
export function explainedText({ text, person, day }: Omit<OutdatedExplanation, 'value'>): string {
  return `${text} (${person}, ${serialText(day)})`;
}

export function serialText(day: number): string {
  return dateText(isoOfSerial(day));
}

export const tooLongText = (length: number, limit: number) =>
  `В пояснении ${counted(length, signForms)}, а помещается не больше ${limit}. Сократите его.`;
