/** Russian names of the parts of a district file, for the places in messages about it. */
import type { DirectionId } from '../core/schema/direction';
import { directionIds } from '../core/schema/direction';
import type { JsonPath } from '../core/schema/json-problem';

const directionTitles: Readonly<Record<DirectionId, string>> = {
  quality: 'качество подготовки обучающихся',
  low_results: 'школы с низкими результатами',
  talents: 'способности и таланты',
  career: 'самоопределение и профориентация',
  objectivity: 'объективность процедур',
  heads: 'эффективность руководителей',
  cpd: 'повышение квалификации педагогов',
  methodical: 'методическая работа',
  upbringing: 'воспитание и социализация',
  legal: 'нормативное обеспечение, только для разделов «дорожной карты»',
};

/** Every code with what it means. */
export function directionNames(): string {
  return directionIds.map((id) => `${id} (${directionTitles[id]})`).join(', ');
}

const listItems: Readonly<Record<string, string>> = {
  directions: 'направление',
  otherNames: 'другое название',
  measures: 'пункт',
  roadmap: 'раздел «дорожной карты»',
  groups: 'подзаголовок',
  events: 'мероприятие',
  targets: 'целевой показатель',
  aims: 'показатель без числа',
  periodicity: 'периодичность',
  rows: 'строка',
  printed: 'напечатанная строка',
  passports: 'паспорт',
  components: 'составляющая цикла',
  indicatorBlocks: 'блок показателей',
  levelLists: 'перечень по уровням',
  blocks: 'блок за год',
  tables: 'таблица критериев',
  lowResultSchools: 'список школ',
  schools: 'школа',
  officialRequirements: 'требование',
  terms: 'термин',
  narrative: 'раздел текста',
  passages: 'абзац',
  contextNumbers: 'число в тексте',
  mended: 'исправление',
  scales: 'шкала',
  cuts: 'граница',
  schoolYears: 'учебный год',
};

const fieldTitles: Readonly<Record<string, string>> = {
  id: 'код',
  name: 'название',
  nominative: 'именительный падеж',
  genitive: 'родительный падеж',
  locative: 'предложный падеж',
  region: 'регион',
  authority: 'орган управления образованием',
  document: 'документ',
  title: 'заголовок',
  kind: 'вид',
  period: 'период',
  years: 'годы',
  year: 'год',
  approval: 'утверждение',
  source: 'источник',
  directions: 'направления',
  direction: 'направление',
  group: 'подзаголовок',
  roadmap: 'дорожная карта',
  label: 'краткое название',
  columns: 'столбцы',
  events: 'мероприятия',
  number: 'номер',
  parent: 'вышестоящее мероприятие',
  text: 'текст',
  deadline: 'срок',
  responsible: 'ответственный',
  indicator: 'показатель',
  expectedResult: 'ожидаемый результат',
  flags: 'пометки',
  targets: 'целевые показатели',
  value: 'значение',
  valueMax: 'верхнее значение',
  unit: 'единица измерения',
  comparison: 'сравнение',
  subject: 'что измеряется',
  event: 'мероприятие',
  where: 'где стоит',
  field: 'часть мероприятия',
  quote: 'цитата',
  line: 'строка текста',
  lines: 'строки текста',
  expectedResults: 'таблица ожидаемых результатов',
  cells: 'ячейки',
  passports: 'паспорта',
  levelLists: 'перечни по уровням',
  criteria: 'критерии',
  municipal: 'муниципальный уровень',
  school: 'уровень школы',
  scales: 'шкалы',
  schoolYears: 'учебные годы (первый год каждого)',
  procedure: 'процедура',
  grade: 'класс',
  level: 'уровень',
  maximum: 'наибольший балл',
  cuts: 'границы отметок',
  threshold: 'порог',
  extraCondition: 'дополнительное условие',
  isConfirmed: 'подтверждена источником',
};

/** «срок» (deadline): the word and the field's own name in the file. */
export function fieldName(field: string): string {
  const title = fieldTitles[field];
  return title === undefined ? `«${field}»` : `«${title}» (${field})`;
}

/** «раздел «дорожной карты» 2, мероприятие 3, поле «срок» (deadline), запись «1.10»». */
export function placeName(path: JsonPath, record: string | null): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    const previous = path[index - 1];
    const next = path[index + 1];
    if (typeof step === 'number') {
      const item = typeof previous === 'string' ? listItems[previous] : undefined;
      parts.push(
        item === undefined ? `${fieldName(String(previous))}, ${step + 1}-е значение` : `${item} ${step + 1}`,
      );
    } else if (typeof next !== 'number') {
      parts.push(
        isYear(step)
          ? `${step} год`
          : index === path.length - 1
            ? `поле ${fieldName(step)}`
            : fieldName(step),
      );
    }
  });
  if (record !== null && parts.length > 0) parts.push(`запись «${shortened(record)}»`);
  return parts.length === 0 ? 'весь файл' : parts.join(', ');
}

export function quotedList(values: readonly string[]): string {
  return values.map((value) => `«${value}»`).join(', ');
}

/** A sentence with a blank after it, or nothing. */
export function closestHint(similar: string | null): string {
  return similar === null ? '' : `Возможно, имелось в виду «${similar}». `;
}

function isYear(step: string): boolean {
  return /^\d{4}$/.test(step);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
