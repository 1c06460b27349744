/** Of rows that hold an indicator's plan or fact, and of criteria's assessments. */
import type { FindingFacts } from '../../core/finding';
import { scaleText } from '../cycle-text';
import { numberText, percentText } from '../plural';
import type { Sentences } from './sentences';
import { quoted, similarHint } from './sentences';

function factText(value: number, unit: FindingFacts['fact-against-answers']['unit']): string {
  if (unit === 'presence') return quoted(value === 0 ? 'нет' : 'есть');
  return unit === 'percent' ? percentText(value, 1) : numberText(value);
}

export const indicatorSentences = {
  'plan-far': {
    title: 'План далёк от документа',
    text: ({ indicator, plan, documentPlan }) => ({
      what: `${quoted(indicator)}: план ${numberText(plan)}, а в документе — ${numberText(documentPlan)}.`,
      why: 'Так далеко от документа план бывает обычно из-за описки: лишнего нуля или другой единицы.',
      mend: 'Проверьте число и единицу; если план такой и есть, оставьте его.',
    }),
  },
  'plan-without-order': {
    title: 'У плана нет основания',
    text: ({ indicator, year, last }) => ({
      what: `${quoted(indicator)}: стоит план на ${year} год, а документ района рассчитан до ${last} года; приказа о продлении в строке нет.`,
      why: 'План из прежней книги мог остаться в ячейке, хотя на новый год его никто не принимал. Пока он стоит, факт сравнивается с ним.',
      mend: 'Если план продлён, впишите в столбец «Основание плана» дату и номер приказа; если нет, очистите ячейку плана.',
    }),
  },
  'direction-unknown': {
    title: 'Направления нет в документе',
    text: ({ value, similar }) => ({
      what: `Направления ${quoted(value)} в документе района нет.${similarHint(similar)}`,
      why: 'Собственное направление так и должно стоять; если же это описка, строка попадёт не в тот раздел отчёта.',
      mend: 'Выберите направление из списка, если строка относится к документу.',
    }),
  },
  'fact-against-answers': {
    title: 'Факт расходится с ответами',
    text: ({ indicator, fact, measured, unit, year }) => ({
      what: `${quoted(indicator)}: за ${year} год вписано ${factText(fact, unit)}, а по ответам школ и района выходит ${factText(measured, unit)}.`,
      why: 'В отчёт идёт посчитанное по ответам: вписанное число остаётся только на этом листе.',
      mend: 'Проверьте ответы на листах «Показатели школ» и «Данные района»; если они верны, очистите факт.',
    }),
  },
  'fact-typed-twice': {
    title: 'Факт записан дважды по-разному',
    text: ({ indicator, fact, other, unit, year }) => ({
      what: `${quoted(indicator)}: за ${year} год в строке мероприятия записано ${factText(fact, unit)}, а на листе «Показатели» — ${factText(other, unit)}.`,
      why: 'В отчёт идёт число с листа «Показатели».',
      mend: 'Выясните, какое число верно, и оставьте его в обоих местах или очистите лишнюю ячейку.',
    }),
  },
  'running-total-fell': {
    title: 'Нарастающий итог уменьшился',
    text: ({ total, value, before, when }) => ({
      what: `${quoted(total)}: записано ${numberText(value)}, а раньше было ${numberText(before)} (${when}).`,
      why: 'Число считается нарастающим итогом и уменьшиться не может: скорее всего, это число за один год.',
      mend: 'Впишите число с самого начала, а не за один год; если ошибка в прежнем числе, исправьте его.',
    }),
  },
  'assessment-beyond-scale': {
    title: 'Такой ступени в шкале нет',
    text: ({ value, steps }) => ({
      what: `Записано ${numberText(value)}, а в шкале района такой ступени нет.`,
      why: 'Такую оценку нельзя сравнить с другими, поэтому в показатель она не вошла.',
      mend: `Впишите одно из чисел: ${scaleText(steps)}`,
    }),
  },
} satisfies Partial<Sentences>;
