/** Short names of findings, of the sections they belong to and of severities: headings of lists and filters. */
import type { Finding, FindingCode, Severity } from '../core/finding';
import { sections, sentences, type FindingSection } from './findings/all-sentences';
import type { Sentences } from './findings/sentences';

const sectionNames: Readonly<Record<FindingSection, string>> = {
  structure: 'Листы и заголовки',
  values: 'Значения в ячейках',
  rows: 'Строки и связи между листами',
  results: 'Результаты и шкалы',
  quantities: 'Числа и ответы школ и района',
  roadmap: '«Дорожная карта»',
  personal: 'Персональные данные',
  protocols: 'Протоколы и сводки ФИС ОКО',
  explanations: 'Пояснения',
};

export const findingSections = Object.keys(sectionNames) as readonly FindingSection[];

export const findingTitles: Readonly<Record<FindingCode, string>> = titles();

function titles(): Record<FindingCode, string> {
  const named: Partial<Record<FindingCode, string>> = {};
  for (const [code, { title }] of Object.entries(sentences)) named[code as FindingCode] = title;
  return named as Record<FindingCode, string>;
}

export function findingTitle(code: FindingCode): string {
  return sentences[code].title;
}

/** Where a finding stands alone, without the others of its kind. */
export function titleOfOne(finding: Finding): string {
  const { title, titleOf } = sentences[finding.code] as Sentences[FindingCode];
  // The code picks the title of its own facts; TypeScript cannot follow the pair through the union.
  return (titleOf as ((facts: Finding['facts']) => string) | undefined)?.(finding.facts) ?? title;
}

/** The section that the code's sentences stand in. */
export function findingSection(code: FindingCode): FindingSection {
  const section = findingSections.find((each) => Object.hasOwn(sections[each], code));
  if (section === undefined) throw new Error(`No section has the code ${code}`);
  return section;
}

export function sectionName(section: FindingSection): string {
  return sectionNames[section];
}

export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'ошибка';
    case 'warning':
      return 'предупреждение';
    case 'info':
      return 'сведения';
  }
}
