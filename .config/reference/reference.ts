/** The reference in Russian: finding codes, markers, functions and parameters, each from its one definition. */
import type { Finding, FindingCode } from '../../src/core/finding';
import { listParameters } from '../../src/core/flags/parameters';
import type { MethodParameter } from '../../src/core/schema/define-parameter';
import { severityOf } from '../../src/core/validation/checks';
import { method } from '../../src/data/methods/method';
import { functionNamespace } from '../../src/core/workbook-marks';
import { functionCatalogue } from '../../src/functions/catalogue';
import type { FunctionDefinition, FunctionParameter } from '../../src/functions/define-function';
import { findingText } from '../../src/text/finding-text';
import {
  findingSection,
  findingSections,
  findingTitle,
  sectionName,
  severityName,
} from '../../src/text/finding-title';
import type { FindingSection } from '../../src/text/findings/all-sentences';
import { explanationOf, markerCodes } from '../../src/text/function-text-explain';
import { findingExamples } from './finding-examples';

const findingCodes = Object.keys(findingExamples) as FindingCode[];

export function referenceText(): string {
  const parts = [
    '# Справочник',
    'Коды замечаний, признаки, функции и параметры. Файл составляется из определений командой `npm run reference`; вручную его не правят.',
    '## Замечания',
    'Что не так, сказано на примере: у самого замечания стоят свои числа и названия.',
    ...findingSections.flatMap(sectionPart),
    '## Признаки',
    table(
      ['обозначение', 'что значит'],
      markerCodes.map((code) => [code, explanationOf(code) ?? '']),
    ),
    '## Функции',
    'Аргумент, который нельзя использовать (нет числа, не та ширина или высота диапазона, ошибка в ячейке, неизвестное слово), даёт `#ЗНАЧ!`; в сообщении названы аргумент, строка и столбец. Когда ответа нет, функция даёт `#Н/Д`.',
    ...functionCatalogue.flatMap(functionPart),
    '## Параметры',
    `Методика версии ${method.version}. Район меняет значения на листе «Параметры».`,
    table(
      ['обозначение', 'параметр', 'значение', 'единица', 'допустимо', 'источник'],
      listParameters(method).map(parameterCells),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionPart(section: FindingSection): string[] {
  const codes = findingCodes.filter((code) => findingSection(code) === section);
  const headings = [
    'код',
    'важность',
    'замечание',
    'что не так (пример)',
    'почему это важно',
    'как исправить',
  ];
  return [`### ${sectionName(section)}`, table(headings, codes.map(findingCells))];
}

function findingCells(code: FindingCode): string[] {
  const severity = severityOf[code];
  const { what, why, mend } = findingText({
    code,
    severity,
    place: {},
    facts: findingExamples[code],
  } as Finding);
  return [`\`${code}\``, severityName(severity), findingTitle(code), what, why, mend];
}

function functionPart(definition: FunctionDefinition): string[] {
  const { id, description, parameters, example, notAvailable, result } = definition;
  const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name.ru}]` : name.ru));
  return [
    `### ${functionNamespace}.${id}`,
    description.ru,
    `\`=${functionNamespace}.${id}(${names.join('; ')})\``,
    table(['аргумент', 'что указать', 'обязателен'], parameters.map(argumentCells)),
    `Ответ: ${result.columns.join('; ')}.`,
    ...(notAvailable === undefined ? [] : [`\`#Н/Д\`: ${notAvailable}`]),
    `Пример: \`=${functionNamespace}.${id}(${example})\``,
  ];
}

function argumentCells({ name, description, isOptional }: FunctionParameter): string[] {
  return [name.ru, description.ru, isOptional ? 'нет' : 'да'];
}

function parameterCells(parameter: MethodParameter): string[] {
  const { id, title, value, unit, source } = parameter;
  return [`\`${id}\``, title, valueText(value), unit, limitsText(parameter), source];
}

function valueText(value: MethodParameter['value']): string {
  if (value === null) return 'не задано';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return typeof value === 'number' ? numberText(value) : value;
}

function numberText(value: number): string {
  return String(value).replace('.', ',');
}

function limitsText(parameter: MethodParameter): string {
  const minimum = 'minimum' in parameter ? parameter.minimum : undefined;
  const maximum = 'maximum' in parameter ? parameter.maximum : undefined;
  const parts = [
    minimum === undefined ? '' : `от ${numberText(minimum)}`,
    maximum === undefined ? '' : `до ${numberText(maximum)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(headings), `| ${headings.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cellText(text: string): string {
  return text.replace(/\|/gu, '\\|').replace(/\s+/gu, ' ').trim();
}
