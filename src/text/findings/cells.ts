import type { FieldType } from '../../core/schema/field';
import { counted, exactNumberText, numberText, signForms } from '../plural';
import type { Sentences } from './sentences';
import { dateOfIso, listed, quoted, similarHint } from './sentences';
import { signsText } from '../sign-text';
import { valueText } from './value-text';

const wanted: Readonly<Record<FieldType, string>> = {
  string: 'нужен текст',
  integer: 'нужно целое число',
  number: 'нужно число',
  boolean: 'нужно «да» или «нет»',
  date: 'нужна дата',
  year: 'нужен год четырьмя цифрами',
  schoolYear: 'нужен учебный год вида 2025/2026',
  any: 'нужно другое значение',
};

const insteadOf: Readonly<Record<FieldType, string>> = {
  string: 'текста',
  integer: 'числа',
  number: 'числа',
  boolean: '«да» или «нет»',
  date: 'даты',
  year: 'года',
  schoolYear: 'учебного года',
  any: 'значения',
};

const givenNames = { text: 'текст', number: 'число', date: 'дата', boolean: 'логическое значение' };

const truthWord = (value: string) => (value === 'true' ? 'ИСТИНА' : 'ЛОЖЬ');

const writeAs: Readonly<Record<FieldType, string>> = {
  string: 'Впишите текст.',
  integer: 'Впишите целое число цифрами, без букв и единиц измерения.',
  number: 'Впишите число цифрами, без букв и единиц измерения.',
  boolean: 'Впишите «да» или «нет».',
  date: 'Впишите дату, например 15.04.2026.',
  year: 'Впишите год четырьмя цифрами, например 2026.',
  schoolYear: 'Впишите учебный год целиком, например 2025/2026.',
  any: 'Исправьте значение.',
};

export const cellSentences = {
  'type-mismatch': {
    title: 'Вместо числа, даты или «да/нет» — другое',
    titleOf: ({ type, given }) => `Вместо ${insteadOf[type]} — ${givenNames[given]}`,
    text: ({ value, type, given }) => ({
      what: `Записано ${quoted(given === 'boolean' ? truthWord(value) : value)}, а ${wanted[type]}.`,
      why: 'Такое значение нельзя ни сложить, ни сравнить, поэтому в расчёты оно не вошло.',
      mend: writeAs[type],
    }),
  },
  'number-as-text': {
    title: 'Число сохранено как текст',
    text: ({ value, number }) => ({
      what: `Число ${quoted(value)} сохранено как текст; прочитано как ${exactNumberText(number)}.`,
      why: 'Excel не учитывает такие ячейки в формулах и итогах.',
      mend: 'Замените текст числом.',
    }),
  },
  'date-as-text': {
    title: 'Дата сохранена не как дата',
    text: ({ value, iso }) => ({
      what: `Дата ${quoted(value)} сохранена не как дата; прочитана как ${dateOfIso(iso)}.`,
      why: 'Excel не умеет сравнивать такие даты и упорядочивать по ним строки.',
      mend: 'Замените запись датой.',
    }),
  },
  'date-us-order': {
    title: 'Дата записана по-американски',
    text: ({ value, iso }) => ({
      what:
        iso === null
          ? `В дате ${quoted(value)} не понять, где день, а где месяц.`
          : `Дата ${quoted(value)} записана по-американски: сначала месяц. Похоже, это ${dateOfIso(iso)}.`,
      why: 'Если перепутать день и месяц, сроки и порядок событий станут неверными.',
      mend: 'Впишите дату в порядке «день.месяц.год», например 15.04.2026.',
    }),
  },
  'cell-unreadable': {
    title: 'Нечитаемая ячейка',
    text: () => ({
      what: 'Значение ячейки не читается: файл в этом месте повреждён.',
      why: 'Что здесь стояло, по файлу не узнать, поэтому в расчёты ячейка не вошла.',
      mend: 'Откройте книгу в Excel, впишите значение заново и сохраните.',
    }),
  },
  'formula-error': {
    title: 'Ошибка в формуле',
    text: ({ value, isUncalculated }) =>
      isUncalculated
        ? {
            what: 'Формула в ячейке ещё не посчитана.',
            why: 'Книгу записала программа, которая не считает формулы: значения в ячейке нет, и в расчёты оно не вошло.',
            mend: 'Откройте книгу в Excel, сохраните её и проверьте снова.',
          }
        : {
            what: `Формула в ячейке вернула ошибку ${value}.`,
            why: 'Вместо значения в ячейке ошибка, поэтому в расчёты она не вошла.',
            mend: 'Исправьте формулу или впишите значение.',
          },
  },
  'not-whole': {
    title: 'Дробное число вместо целого',
    text: ({ value }) => ({
      what: `Записано ${exactNumberText(value)}, а здесь может быть только целое число.`,
      why: 'Число людей, работ и лет бывает только целым.',
      mend: 'Проверьте, не попала ли сюда доля или среднее, и впишите целое число.',
    }),
  },
  'required-missing': {
    title: 'Пустая обязательная ячейка',
    text: ({ title }) => ({
      what: `Не заполнена обязательная ячейка ${quoted(title)}.`,
      why: 'Без этого значения строку нельзя проверить и учесть.',
      mend: 'Заполните ячейку.',
    }),
  },
  'below-minimum': {
    title: 'Значение меньше допустимого',
    text: ({ value, limit, type }) => ({
      what: `Записано ${valueText(value, type)}, а наименьшее допустимое значение — ${valueText(limit, type)}.`,
      why: 'Такого значения быть не может: похоже на опечатку.',
      mend: 'Сверьтесь с первичным документом и исправьте значение.',
    }),
  },
  'above-maximum': {
    title: 'Значение больше допустимого',
    text: ({ value, limit, type }) => ({
      what: `Записано ${valueText(value, type)}, а наибольшее допустимое значение — ${valueText(limit, type)}.`,
      why: 'Такого значения быть не может: похоже на опечатку.',
      mend: 'Сверьтесь с первичным документом и исправьте значение.',
    }),
  },
  'pattern-mismatch': {
    title: 'Значение не по образцу',
    text: ({ value, hint, example }) => ({
      what: `Значение ${quoted(value)} записано не по образцу. Образец: ${hint}.`,
      why: 'По такому значению связываются листы, поэтому запись должна быть точной.',
      mend: example === null ? 'Исправьте запись.' : `Исправьте запись; пример верной: ${quoted(example)}.`,
    }),
  },
  'not-in-list': {
    title: 'Значения нет в списке',
    text: ({ value, allowed, similar }) => ({
      what: `Значения ${quoted(value)} нет в списке допустимых.${similarHint(similar)}`,
      why: 'Строки с другим написанием не войдут в общие итоги.',
      mend: `Выберите из списка: ${listed(allowed, 15)}.`,
    }),
  },
  'too-long': {
    title: 'Слишком длинный текст',
    text: ({ length, limit }) => ({
      what: `Текст слишком длинный: ${counted(length, signForms)} при допустимых ${numberText(limit)}.`,
      why: 'Такой текст не поместится в отчёт.',
      mend: 'Сократите текст или вынесите подробности в отдельный документ.',
    }),
  },
  'extra-spaces': {
    title: 'Лишние пробелы',
    text: ({ cleaned }) => ({
      what: `В значении ${quoted(cleaned)} есть лишние или неразрывные пробелы.`,
      why: 'Формулы Excel считают такие значения разными.',
      mend: 'Уберите лишние пробелы.',
    }),
  },
  'odd-characters': {
    title: 'Похожие или невидимые знаки',
    text: ({ cleaned, signs }) => ({
      what: `В значении ${quoted(cleaned)} есть ${signs.length === 0 ? 'знаки другого алфавита' : `посторонние знаки: ${signsText(signs)}`}.`,
      why: 'На вид значение верное, но программы считают его другим.',
      mend: `Наберите значение заново: ${quoted(cleaned)}.`,
    }),
  },
} satisfies Partial<Sentences>;
