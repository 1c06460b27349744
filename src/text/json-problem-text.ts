/** What is wrong with a file of a district or of scales, said to the specialist who wrote it: place, fault, cure. */
import type { JsonProblem, JsonKind } from '../core/schema/json-problem';
import { closestHint, directionNames, fieldName, placeName, quotedList } from './district-words';
import { percentText } from './plural';

export interface ProblemText {
  /** Where in the file, in words. */
  readonly place: string;
  /** A whole sentence. */
  readonly what: string;
  /** A whole sentence. */
  readonly cure: string;
}

/** One line for a report: file, place, fault and cure. */
export function jsonProblemText(file: string, problem: JsonProblem): string {
  const { place, what, cure } = problemText(problem);
  return `Файл «${file}», ${place}: ${what} ${cure}`;
}

export function problemText(problem: JsonProblem): ProblemText {
  return { place: placeName(problem.path, problem.record), ...sentences(problem) };
}

type Sentences = Omit<ProblemText, 'place'>;

function sentences(problem: JsonProblem): Sentences {
  switch (problem.code) {
    case 'not-json': {
      const { line, column } = problem.facts;
      const at = line === null ? '' : ` Ошибка около строки ${line}, знака ${column ?? 1}.`;
      return {
        what: `содержимое не читается как JSON.${at}`,
        cure: 'Чаще всего не хватает запятой между записями, кавычки или закрывающей скобки; сверьте это место с примером.',
      };
    }
    case 'missing-field': {
      const { field } = problem.facts;
      return {
        what: `не указано поле ${fieldName(field)}.`,
        cure: nullableFields.includes(field)
          ? `Впишите его; если в документе этого нет, напишите "${field}": null.`
          : `Впишите строку "${field}": … по документу.`,
      };
    }
    case 'unknown-field':
      return {
        what: `поле «${problem.facts.field}» программе не известно.`,
        cure: `${closestHint(problem.facts.similar)}Исправьте название поля или уберите его; собственные пометки начинайте со знака $.`,
      };
    case 'wrong-type':
      return {
        what: `здесь ${neededNames[problem.facts.expected]}, а стоит ${kindNames[problem.facts.found]}.`,
        cure: typeCure(problem.facts.expected),
      };
    case 'empty-text':
      return {
        what: 'текст пуст.',
        cure: 'Впишите его, как напечатано в документе; если в документе этого нет, поставьте null или уберите поле.',
      };
    case 'unknown-value': {
      const { value, allowed, similar } = problem.facts;
      return {
        what: `значение «${value}» не допускается.`,
        cure: `${closestHint(similar)}Возможные значения: ${quotedList(allowed)}.`,
      };
    }
    case 'unknown-direction': {
      const { value, similar } = problem.facts;
      return {
        what: `направление «${value}» программе не известно.`,
        cure: `${closestHint(similar)}Возьмите код из списка: ${directionNames()}.`,
      };
    }
    case 'direction-not-listed': {
      const { direction, listed } = problem.facts;
      return {
        what: `направления «${direction}» нет среди направлений этого района.`,
        cure: `Добавьте его в список directions или выберите одно из указанных там: ${quotedList(listed)}.`,
      };
    }
    case 'bad-year': {
      const { value, from, to } = problem.facts;
      return { what: `«${value}» — не год.`, cure: `Напишите год четырьмя цифрами, от ${from} до ${to}.` };
    }
    case 'year-outside-table': {
      const { year, years } = problem.facts;
      return {
        what: `в таблице нет столбца за ${year} год.`,
        cure: `Столбцы таблицы: ${years.join(', ')}. Перенесите текст в нужный год или добавьте год в список years.`,
      };
    }
    case 'deadline-type':
      return {
        what: `срок записан не текстом (${problem.facts.value}).`,
        cure: 'Впишите срок в кавычках, как напечатано в документе: "сентябрь ежегодно"; если срока нет, поставьте null.',
      };
    case 'number-as-number':
      return {
        what: `номер записан числом (${problem.facts.value}).`,
        cure: `Поставьте кавычки: "${problem.facts.value}". Числом номер писать нельзя: 1.10 превратится в 1.1.`,
      };
    case 'target-without-unit':
      return {
        what: 'у целевого показателя не указана единица измерения.',
        cure: `Добавьте поле unit: ${unitHelp}.`,
      };
    case 'percent-above-hundred':
      return {
        what: `доля ${percentText(problem.facts.value)} больше ${percentText(100)}.`,
        cure: 'Проверьте число по документу; если это количество, а не доля, укажите "unit": "count".',
      };
    case 'cuts-not-ascending':
      return {
        what: 'нужны три возрастающих числа: наименьший балл отметок «3», «4» и «5».',
        cure: 'Впишите их по порядку, например [10, 16, 21].',
      };
    case 'cut-above-maximum': {
      const { value, maximum } = problem.facts;
      return {
        what: `граница ${value} больше наибольшего балла ${maximum}.`,
        cure: 'Сверьте оба числа с описанием работы.',
      };
    }
    case 'range-reversed': {
      const { value, valueMax } = problem.facts;
      return {
        what: `верхнее значение ${valueMax} меньше нижнего ${value}.`,
        cure: 'Поменяйте числа местами: value — нижнее, valueMax — верхнее.',
      };
    }
    case 'duplicate-id':
      return {
        what: `код «${problem.facts.id}» уже занят: ${placeName(problem.facts.first, null)}.`,
        cure: 'Дайте записи другой код: по нему программа находит её в книге района.',
      };
    case 'duplicate-number': {
      const { number, section, first } = problem.facts;
      return {
        what: `номер «${number}» в разделе «${section}» уже есть: ${placeName(first, null)}.`,
        cure: 'Исправьте номер; если он повторяется в самом документе, добавьте мероприятию "flags": ["duplicate-number"].',
      };
    }
    case 'duplicate-direction':
      return {
        what: `направление «${problem.facts.direction}» описано дважды: ${placeName(problem.facts.first, null)}.`,
        cure: 'Оставьте одну запись.',
      };
    case 'unknown-event':
      return {
        what: `мероприятия «${problem.facts.event}» в «дорожной карте» нет.`,
        cure: `${closestHint(problem.facts.similar)}Код мероприятия — это код раздела, косая черта и номер без последней точки: "p1/22".`,
      };
    case 'unknown-parent':
      return {
        what: `выше в разделе «${problem.facts.section}» нет мероприятия с номером «${problem.facts.parent}», к которому отнесено это.`,
        cure: 'Исправьте номер в поле parent или поставьте мероприятия в том порядке, в каком они напечатаны.',
      };
    case 'unknown-group': {
      const { group, groups } = problem.facts;
      const known =
        groups.length === 0 ? 'В разделе подзаголовков нет.' : `Подзаголовки раздела: ${quotedList(groups)}.`;
      return {
        what: `подзаголовка с кодом «${group}» в разделе нет.`,
        cure: `${known} Исправьте поле group или добавьте подзаголовок в groups.`,
      };
    }
    case 'unknown-place':
      return {
        what: `в документе нет места «${problem.facts.place}».`,
        cure: 'Укажите код мероприятия (event), паспорт, строку и номер пункта (passport, row, item), направление и номер показателя (cycle, item) или строку критериев (criterion).',
      };
    case 'text-not-printed':
      return {
        what: `слов «${problem.facts.text}» в этом месте документа нет.`,
        cure: 'Перепишите слова показателя точно так, как они напечатаны; если это ваше предложение, поставьте "collected": "proposed".',
      };
    case 'unknown-quantity': {
      const { quantity, similar } = problem.facts;
      return {
        what: `величины «${quantity}» нет.`,
        cure: `${closestHint(similar)}Опишите её в списке quantities или спросите у показателя (asks).`,
      };
    }
    case 'duplicate-title':
      return {
        what: `название «${problem.facts.title}» есть у двух величин.`,
        cure: 'Назовите их по-разному: по названию строка листа находит свою величину.',
      };
    case 'denominator-unnamed':
      return {
        what: 'у доли не указано, какими словами документ называет её знаменатель.',
        cure: 'Впишите эти слова в поле quote; если в документе их нет, поставьте "collected": "proposed" и объясните в поле reason.',
      };
    case 'presence-not-yes-no':
      return { what: 'наличие спрашивают ответом «есть» или «нет».', cure: 'Поставьте "type": "yesNo".' };
    case 'reason-missing':
      return {
        what: 'не сказано, почему показатель не измеряется.',
        cure: 'Объясните это в поле reason.',
      };
    case 'indicator-missing':
      return {
        what: `показатель «${problem.facts.place}» не разобран.`,
        cure: 'Опишите его в списке indicators; если измерить нельзя, поставьте "kind": "text" и объясните в поле reason.',
      };
    case 'target-without-indicator':
      return {
        what: `целевой показатель «${problem.facts.target}» не относится ни к одному показателю.`,
        cure: 'Укажите его код в поле targets того показателя, о котором он сказан.',
      };
    case 'unknown-target':
      return {
        what: `целевого показателя «${problem.facts.target}» в файле нет.`,
        cure: 'Укажите код показателя из списка targets или уберите его.',
      };
    case 'no-directions':
      return {
        what: 'не указано ни одного направления.',
        cure: 'Перечислите направления района: без них нельзя составить «дорожную карту» и отчёт.',
      };
  }
}

/** A document may lack these, and the file says so with null. */
const nullableFields: readonly string[] = [
  'deadline',
  'responsible',
  'years',
  'year',
  'title',
  'school',
  'indicator',
  'source',
];

const neededNames: Readonly<Record<JsonKind, string>> = {
  text: 'нужен текст',
  number: 'нужно число',
  'whole-number': 'нужно целое число',
  boolean: 'нужно true или false',
  list: 'нужен список',
  object: 'нужна запись в фигурных скобках',
  null: 'нужно пустое значение null',
};

const kindNames: Readonly<Record<JsonKind, string>> = {
  text: 'текст',
  number: 'число',
  'whole-number': 'целое число',
  boolean: 'true или false',
  list: 'список',
  object: 'запись в фигурных скобках',
  null: 'пустое значение null',
};

function typeCure(expected: JsonKind): string {
  switch (expected) {
    case 'text':
      return 'Возьмите значение в кавычки.';
    case 'number':
    case 'whole-number':
      return 'Впишите число цифрами без кавычек; дробную часть отделите точкой.';
    case 'boolean':
      return 'Впишите true или false без кавычек.';
    case 'list':
      return 'Возьмите значения в квадратные скобки: ["…", "…"].';
    case 'object':
      return 'Возьмите поля в фигурные скобки: { "…": "…" }.';
    case 'null':
      return 'Впишите null без кавычек.';
  }
}

const unitHelp =
  '"percent" — доля в процентах, "count" — количество, "years" — срок в годах, "times_per_half_year" — число раз в полугодие';
