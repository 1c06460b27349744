import { counted, numberText, percentText, workForms } from '../plural';
import type { Sentences } from './sentences';
import { quoted, testKeyText } from './sentences';

const schoolYear = (first: number) => `${first}/${first + 1}`;

export const resultSentences = {
  'distribution-total': {
    title: 'Число работ не равно числу участников',
    text: ({ works: total, participants, form }) => ({
      what: `В распределении баллов ${counted(total, workForms)}, а участников на листе ${quoted(form)} — ${numberText(participants)}.`,
      why: 'Каждая работа получает ровно один балл, поэтому числа должны совпасть.',
      mend: 'Сверьте распределение и число участников с протоколом.',
    }),
  },
  'distribution-marks': {
    title: 'Отметки не соответствуют шкале',
    text: ({ mark, byScale, counted: onSheet, from, to }) => ({
      what: `По шкале баллы от ${from} до ${to} — это «${mark}»; таких работ ${numberText(byScale)}, а на листе «Результаты» указано ${numberText(onSheet)}.`,
      why: 'Либо применена другая шкала, либо отметки внесены неверно.',
      mend: 'Проверьте шкалу на листе «Шкалы» и отметки на листе «Результаты».',
    }),
  },
  'distribution-without-result': {
    title: 'Распределение без результата',
    text: ({ key }) => ({
      what: `Для этого распределения нет строки на листе «Результаты»: ${testKeyText(key)}.`,
      why: 'Распределение не с чем сверить.',
      mend: 'Добавьте строку на лист «Результаты» или исправьте учебный год, процедуру, школу, класс и предмет этой строки.',
    }),
  },
  'score-above-maximum': {
    title: 'Балл больше наибольшего',
    text: ({ score, works: count, maximum }) => ({
      what: `${counted(count, workForms)} с баллом ${score}, хотя наибольший балл — ${maximum}.`,
      why: 'Такого балла быть не может; в статистику эти работы не вошли.',
      mend: 'Проверьте, в тот ли столбец внесены работы, и шкалу на листе «Шкалы».',
    }),
  },
  'mean-mismatch': {
    title: 'Средний балл не сходится',
    text: ({ mean, byDistribution }) => ({
      what: `Средний балл на листе — ${numberText(mean, 2)}, а по распределению баллов выходит ${numberText(byDistribution, 2)}.`,
      why: 'Одно из двух чисел неверно, и признаки, вычисленные по нему, могут оказаться ложными.',
      mend: 'Пересчитайте средний балл или проверьте распределение.',
    }),
  },
  'scale-missing': {
    title: 'Неизвестная шкала',
    text: ({ key }) => ({
      what: `Шкала неизвестна: ${testKeyText(key)}.`,
      why: 'Без границ отметок нельзя сверить отметки с баллами и увидеть скачок на границе. Программа границы не назначает.',
      mend: 'Внесите шкалу на лист «Шкалы» и укажите источник.',
    }),
  },
  'scale-unconfirmed': {
    title: 'Шкала без источника',
    text: ({ key }) => ({
      what: `Шкала не подтверждена источником: ${testKeyText(key)}.`,
      why: 'Если границы отметок другие, сверка отметок с баллами неверна.',
      mend: 'Сверьте шкалу с описанием работы и внесите её на лист «Шкалы» с источником.',
    }),
  },
  'participants-jump': {
    title: 'Резко изменилось число участников',
    text: ({ previous, current, previousYear }) => ({
      what: `Участников ${numberText(current)}, а в ${schoolYear(previousYear)} учебном году было ${numberText(previous)}.`,
      why: 'Число участников одной параллели редко меняется так резко.',
      mend: 'Проверьте число участников; если всё верно, ничего менять не нужно.',
    }),
  },
  'low-share-jump': {
    title: 'Резко изменилась доля «2»',
    text: ({ previousPercent, currentPercent, previousYear }) => ({
      what: `Доля «2» — ${percentText(currentPercent, 1)}, а в ${schoolYear(previousYear)} учебном году была ${percentText(previousPercent, 1)}.`,
      why: 'Такое изменение за год — либо опечатка, либо повод разобраться в причинах.',
      mend: 'Проверьте отметки; если они верны, учтите это при анализе.',
    }),
  },
} satisfies Partial<Sentences>;
