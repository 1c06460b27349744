/** Of what schools and the district answer: each answer by itself, and beside others, its paper and its year. */
import { isoOfSerial } from '../../core/table/parse-date';
import { counted, exactNumberText, numberText, percentText, questionForms } from '../plural';
import type { Sentences } from './sentences';
import { dateOfIso, listed, quoted, similarHint } from './sentences';
import { unusableText } from './unusable-answer';

/** «с 01.09.2026», «по 31.08.2026», or both. */
function activityText(from: number | null, to: number | null): string {
  const parts = [
    from === null ? null : `с ${dateOfIso(isoOfSerial(from))}`,
    to === null ? null : `по ${dateOfIso(isoOfSerial(to))}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** «19 из 20 (95 %)», or a number alone. */
function shareText(value: number, of: number | null): string {
  return of === null || of === 0
    ? numberText(value)
    : `${numberText(value)} из ${numberText(of)} (${percentText((100 * value) / of)})`;
}

export const answerSentences = {
  'answer-unusable': {
    title: 'Ответ не подходит к вопросу',
    text: (facts) => ({
      what: `${quoted(facts.quantity)}: ${unusableText(facts).what.replace(/^З/u, 'з')}`,
      why: 'Такой ответ нельзя сложить с другими, поэтому в показатель он не вошёл.',
      mend: unusableText(facts).mend,
    }),
  },
  'quantity-unknown': {
    title: 'Неизвестно, что считают',
    text: ({ value, similar }) => ({
      what: `Строки ${quoted(value)} нет среди того, что считают по документу района.`,
      why: 'Неизвестно, к какому показателю она относится, поэтому значение не учтено.',
      mend: `Верните слова, как в форме района.${similarHint(similar)}`,
    }),
  },
  'quantity-replaced': {
    title: 'Прежняя формулировка',
    text: ({ quantity, by, isAnsweredTwice }) =>
      isAnsweredTwice
        ? {
            what: `Ответ записан дважды: как ${quoted(quantity)} и как ${quoted(by)}.`,
            why: 'Это одно и то же, учтён только один ответ.',
            mend: 'Оставьте ту строку, где формулировка новая, а лишнюю удалите.',
          }
        : {
            what: `${quoted(quantity)} теперь считают иначе: ${quoted(by)}.`,
            why: 'Прежние и новые числа несопоставимы, поэтому в показатель этот ответ не вошёл.',
            mend: 'Прошлогодние строки оставьте как есть; за новый сбор впишите ответ в строку с новой формулировкой.',
          },
  },
  'collection-unreadable': {
    title: 'Непонятно, за какой год',
    text: ({ value }) => ({
      what: `В столбце «Сбор» записано ${quoted(value)}, года в этом не видно.`,
      why: 'Значение без года ни с чем не сравнить, поэтому оно не учтено.',
      mend: 'Впишите год или учебный год, например 2026, «2025/2026», «апрель 2026»; на листе «Сборы» можно вместо этого указать дату конца периода.',
    }),
  },
  'organization-not-asked': {
    title: 'Организация не отчитывается за этот сбор',
    text: ({ school, collection, from, to, head }) => ({
      what:
        head === null
          ? `Строка относится к сбору ${quoted(collection)}, а ${quoted(school)} в его дни не действует: ${activityText(from, to)}.`
          : `${quoted(school)} — филиал и отчитывается с головной организацией (${head}).`,
      why:
        head === null
          ? 'Такое значение не учтено: в числе организаций сбора её нет.'
          : 'Его числа входят в числа головной организации; учтённые ещё раз, они удвоились бы, поэтому строка не учтена.',
      mend:
        head === null
          ? 'Исправьте код, сбор или дни работы на листе «Школы».'
          : 'Удалите ответ; если филиал присылает свои числа, выберите на листе «Школы» в столбце «Отчитывается» — «сама».',
    }),
  },
  'successor-unknown': {
    title: 'Преемника нет в списке школ',
    text: ({ value, similar, isItself }) => ({
      what: isItself
        ? `Преемником школы записана она сама: ${quoted(value)}.`
        : `Преемника ${quoted(value)} на листе «Школы» нет.${similarHint(similar)}`,
      why: 'Без преемника прошлые числа закрытой школы не с чем сравнить.',
      mend: 'Впишите код школы с этого листа; если преемника нет, оставьте ячейку пустой.',
    }),
  },
  'part-above-whole': {
    title: 'Часть больше целого',
    text: ({ part, value, whole, wholeValue }) => ({
      what: `${quoted(part)}: ${exactNumberText(value)}, а ${quoted(whole)}: ${exactNumberText(wholeValue)}.`,
      why: 'Часть не бывает больше целого, и доля получилась бы больше 100 %.',
      mend: 'Исправьте одно из двух чисел.',
    }),
  },
  'answer-without-document': {
    title: 'Нет документа',
    text: ({ quantity, evidence }) => ({
      what: `${quoted(quantity)}: ответ есть, а документ не указан (нужен: ${evidence}).`,
      why: 'Без документа ответ нечем подтвердить при проверке.',
      mend: 'Впишите код документа с листа «Документы» или его реквизиты.',
    }),
  },
  'document-unknown': {
    title: 'Документа нет на листе',
    text: ({ code, known }) => ({
      what: `Кода ${quoted(code)} нет на листе «Документы».`,
      why: 'По такому коду документ не найти.',
      mend:
        known.length === 0
          ? 'Внесите документ на лист «Документы».'
          : `Исправьте код; на листе есть: ${listed(known)}.`,
    }),
  },
  'document-expired': {
    title: 'Документ не действовал',
    text: ({ code, until, year }) => ({
      what: `Документ ${quoted(code)} действовал до ${dateOfIso(isoOfSerial(until))}, а значение — за ${year} год.`,
      why: 'Документ, который уже не действует, ничего не подтверждает.',
      mend: 'Укажите действующий документ или исправьте срок на листе «Документы».',
    }),
  },
  'not-applicable-against-value': {
    title: '«Не применимо» при ненулевом числе',
    text: ({ quantity, other, value }) => ({
      what: `${quoted(quantity)}: «не применимо», а ${quoted(other)}: ${numberText(value)}.`,
      why: 'Если есть кого считать, показатель применим; школа выпала из доли района.',
      mend: 'Впишите число (ноль — тоже число) или «нет данных».',
    }),
  },
  'answer-against-cell': {
    title: 'Число расходится с другим листом',
    text: ({ quantity, value, sheet, columns, other }) => ({
      what: `${quoted(quantity)}: записано ${exactNumberText(value)}, а на листе ${quoted(sheet)} — ${exactNumberText(other)} (${columns.length === 1 ? 'столбец' : 'сумма столбцов'} ${listed(columns)}).`,
      why: 'Это одно и то же число: в показатель вошло то, что стоит на другом листе.',
      mend: `Если верно число листа ${quoted(sheet)}, примите исправление; если верно это, исправьте ${quoted(sheet)}.`,
    }),
  },
  'answer-jump': {
    title: 'Число сильно изменилось',
    text: ({ quantity, value, of, before, beforeOf, year }) => ({
      what: `${quoted(quantity)}: ${shareText(value, of)}, а за ${year} год было ${shareText(before, beforeOf)}.`,
      why: 'Такое бывает, но чаще это описка или другое понимание вопроса.',
      mend: 'Проверьте число; если оно верно, объясните его в столбце «Пояснение».',
    }),
  },
  'answer-outlier': {
    title: 'Число далеко от других школ',
    text: ({ quantity, value, of, others, othersOf }) => ({
      what: `${quoted(quantity)}: ${shareText(value, of)}, ${othersOf === null ? `а у половины школ — ${value > others ? 'не больше' : 'не меньше'} ${numberText(others)}` : `у остальных школ ${shareText(others, othersOf)}`}.`,
      why: 'Это не ошибка и не оценка школы, а повод переспросить.',
      mend: 'Проверьте число; если оно верно, объясните его в столбце «Пояснение».',
    }),
  },
  'questions-more': {
    title: 'Ещё вопросы по школе',
    text: ({ school, count }) => ({
      what: `По школе ${quoted(school)} есть ещё ${counted(count, questionForms)}.`,
      why: 'Показаны только первые, чтобы школа могла на них ответить.',
      mend: 'Ответьте на показанные: после этого откроются следующие.',
    }),
  },
} satisfies Partial<Sentences>;
