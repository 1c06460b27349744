import { counted, numberText, percentText } from '../plural';
import type { Sentences } from './sentences';
import { dateOfIso, quoted, testKeyText } from './sentences';

export type ResultCode =
  | 'distribution-total'
  | 'distribution-marks'
  | 'distribution-without-result'
  | 'score-above-maximum'
  | 'mean-mismatch'
  | 'scale-missing'
  | 'scale-unconfirmed'
  | 'participants-jump'
  | 'low-share-jump'
  | 'deadline-unreadable'
  | 'date-in-future'
  | 'event-not-in-profile'
  | 'event-missing';

const works = { one: 'работа', few: 'работы', many: 'работ', other: 'работы' };
const schoolYear = (first: number) => `${first}/${first + 1}`;

/** An event's number as the sentence needs it: documents print «11.». */
const withoutDot = (event: string) => event.replace(/\.$/u, '');

export const resultSentences: Sentences<ResultCode> = {
  'distribution-total': ({ works: total, participants, form }) => ({
    what: `В распределении баллов ${counted(total, works)}, а участников на листе ${quoted(form)} — ${numberText(participants)}.`,
    why: 'Каждая работа получает ровно один балл, поэтому числа должны совпасть.',
    mend: 'Сверьте распределение и число участников с протоколом.',
  }),
  'distribution-marks': ({ mark, byScale, counted: onSheet, from, to }) => ({
    what: `По шкале баллы от ${from} до ${to} — это «${mark}»; таких работ ${numberText(byScale)}, а на листе «Результаты» указано ${numberText(onSheet)}.`,
    why: 'Либо применена другая шкала, либо отметки внесены неверно.',
    mend: 'Проверьте шкалу на листе «Шкалы» и отметки на листе «Результаты».',
  }),
  'distribution-without-result': ({ key }) => ({
    what: `Для этого распределения нет строки на листе «Результаты»: ${testKeyText(key)}.`,
    why: 'Распределение не с чем сверить.',
    mend: 'Добавьте строку на лист «Результаты» или исправьте учебный год, процедуру, школу, класс и предмет этой строки.',
  }),
  'score-above-maximum': ({ score, works: count, maximum }) => ({
    what: `${counted(count, works)} с баллом ${score}, хотя наибольший балл — ${maximum}.`,
    why: 'Такого балла быть не может; в статистику эти работы не вошли.',
    mend: 'Проверьте, в тот ли столбец внесены работы, и шкалу на листе «Шкалы».',
  }),
  'mean-mismatch': ({ mean, byDistribution }) => ({
    what: `Средний балл на листе — ${numberText(mean, 2)}, а по распределению баллов выходит ${numberText(byDistribution, 2)}.`,
    why: 'Одно из двух чисел неверно, и признаки, вычисленные по нему, могут оказаться ложными.',
    mend: 'Пересчитайте средний балл или проверьте распределение.',
  }),
  'scale-missing': ({ key }) => ({
    what: `Шкала неизвестна: ${testKeyText(key)}.`,
    why: 'Без границ отметок нельзя сверить отметки с баллами и увидеть скачок на границе. Программа границы не назначает.',
    mend: 'Внесите шкалу на лист «Шкалы» и укажите источник.',
  }),
  'scale-unconfirmed': ({ key }) => ({
    what: `Шкала не подтверждена источником: ${testKeyText(key)}.`,
    why: 'Если границы отметок другие, сверка отметок с баллами неверна.',
    mend: 'Сверьте шкалу с описанием работы и внесите её на лист «Шкалы» с источником.',
  }),
  'participants-jump': ({ previous, current, previousYear }) => ({
    what: `Участников ${numberText(current)}, а в ${schoolYear(previousYear)} учебном году было ${numberText(previous)}.`,
    why: 'Число участников одной параллели редко меняется так резко.',
    mend: 'Проверьте число участников; если всё верно, ничего менять не нужно.',
  }),
  'low-share-jump': ({ previousPercent, currentPercent, previousYear }) => ({
    what: `Доля «2» — ${percentText(currentPercent, 1)}, а в ${schoolYear(previousYear)} учебном году была ${percentText(previousPercent, 1)}.`,
    why: 'Такое изменение за год — либо опечатка, либо повод разобраться в причинах.',
    mend: 'Проверьте отметки; если они верны, учтите это при анализе.',
  }),
  'deadline-unreadable': ({ value }) => ({
    what: `Срок ${quoted(value)} не удалось прочитать.`,
    why: 'Без срока не видно, выполнено ли мероприятие вовремя.',
    mend: 'Запишите срок словами, например «сентябрь 2026 г.», «ежегодно, май», «в соответствии с графиком».',
  }),
  'date-in-future': ({ iso, reportingDate }) => ({
    what: `Дата ${dateOfIso(iso)} позже отчётной даты ${dateOfIso(reportingDate)}.`,
    why: 'Выполненным не может быть то, что ещё не наступило.',
    mend: 'Исправьте дату выполнения или отчётную дату на листе «Сведения».',
  }),
  'event-not-in-profile': ({ event, section }) => ({
    what: `${event === '' ? 'Мероприятия без номера' : `Мероприятия №\u00a0${withoutDot(event)}`} нет ${section === '' ? 'в документе района' : `в разделе ${quoted(section)} документа района`}.`,
    why: 'Собственное мероприятие так и должно стоять; если же в номере опечатка, его выполнение не будет учтено.',
    mend: 'Проверьте номер и раздел.',
  }),
  'event-missing': ({ events, section }) => ({
    what: `На листе нет ${events.length === 1 ? 'мероприятия' : 'мероприятий'} раздела ${quoted(section)}: №\u00a0${events.slice(0, 12).map(withoutDot).join(', ')}${events.length > 12 ? ' и других' : ''}.`,
    why: 'Мероприятия, которых нет на листе, не попадут в отчёт.',
    mend: 'Добавьте недостающие строки; если мероприятие отменено, укажите состояние «отменено».',
  }),
};
