import { counted, numberText, percentText } from '../plural';
import type { Sentences } from './sentences';
import { conjunction, quoted, similarHint, testKeyText } from './sentences';

const testParts = { subject: 'предмет', schoolYear: 'учебный год', grade: 'класс' };

const pupilWords = { one: 'обучающегося', few: 'обучающихся', many: 'обучающихся', other: 'обучающегося' };
const participantWords = { one: 'участника', few: 'участников', many: 'участников', other: 'участника' };
const pointWords = { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' };
const askRegion = 'Сверьте строку с работой; протокол исправляют в ФИС ОКО, а не здесь.';
const leftOut = 'Такая работа не вошла в статистику.';

export const protocolSentences = {
  'protocol-total-above-maximum': {
    title: 'Итог больше наибольшего балла',
    text: ({ total, maximum }) => ({
      what: `Итог — ${counted(total, pointWords)}, а наибольший возможный — ${numberText(maximum)}.`,
      why: leftOut,
      mend: askRegion,
    }),
  },
  'protocol-total-not-sum': {
    title: 'Итог не равен сумме за задания',
    text: ({ total, sum }) => ({
      what: `Итог — ${counted(total, pointWords)}, а сумма баллов за задания — ${numberText(sum)}.`,
      why: 'В расчёт взят итог из протокола; если он неверен, отметка может быть другой.',
      mend: askRegion,
    }),
  },
  'protocol-item-above-maximum': {
    title: 'Балл за задание больше наибольшего',
    text: ({ item, score, maximum }) => ({
      what: `За задание ${quoted(item)} стоит ${counted(score, pointWords)}, а наибольший балл — ${numberText(maximum)}.`,
      why: 'Процент выполнения этого задания посчитан без этой работы.',
      mend: askRegion,
    }),
  },
  'protocol-item-unreadable': {
    title: 'Балл за задание не разобрать',
    text: ({ item, value }) => ({
      what: `За задание ${quoted(item)} вместо балла стоит ${quoted(value)}.`,
      why: 'Балл за это задание не учтён.',
      mend: 'Впишите балл цифрами или «Н», если задание не выполнялось.',
    }),
  },
  'protocol-absent-with-score': {
    title: 'Отсутствовал, но с баллами',
    text: ({ total }) => ({
      what: `Участник отмечен отсутствующим, но у него ${counted(total, pointWords)}.`,
      why: leftOut,
      mend: askRegion,
    }),
  },
  'protocol-total-missing': {
    title: 'Нет итогового балла',
    text: () => ({
      what: 'У участника нет итогового балла.',
      why: leftOut,
      mend: askRegion,
    }),
  },
  'protocol-class-spelling': {
    title: 'Класс записан по-разному',
    text: ({ value, normal }) => ({
      what: `Класс записан как ${quoted(value)}; прочитан как ${quoted(normal)}.`,
      why: 'Разные написания одного класса мешают сводить результаты.',
      mend: `Пишите класс одинаково: ${quoted(normal)}.`,
    }),
  },
  'protocol-class-unreadable': {
    title: 'Класс не разобрать',
    text: ({ value }) => ({
      what: `Класс ${quoted(value)} не разобрать.`,
      why: 'Неизвестно, к какой параллели отнести работу.',
      mend: 'Запишите класс цифрой и буквой, например 4А.',
    }),
  },
  'protocol-latin-letters': {
    title: 'Латинские буквы',
    text: ({ value, normal }) => ({
      what: `В записи ${quoted(value)} есть латинские буквы; прочитано как ${quoted(normal)}.`,
      why: 'На вид буквы одинаковые, но при сортировке и отборе класс распадается на два.',
      mend: 'Наберите обозначение русскими буквами.',
    }),
  },
  'protocol-sex-spelling': {
    title: 'Пол записан по-разному',
    text: ({ value, normal }) => ({
      what: `Пол записан как ${quoted(value)}; прочитан как ${quoted(normal)}.`,
      why: 'На расчёты это не влияет, но мешает отбору.',
      mend: `Пишите одинаково: ${quoted(normal)}.`,
    }),
  },
  'protocol-journal-blank': {
    title: 'Нет отметок по журналу',
    text: ({ pupils, of }) => ({
      what: `Нет отметки по журналу у ${counted(pupils, pupilWords)} из ${numberText(of)}.`,
      why: 'Эти работы не участвуют в сравнении с журналом.',
      mend: 'Если отметки были выставлены, внесите их при следующей загрузке.',
    }),
  },
  'protocol-journal-unreadable': {
    title: 'Отметку по журналу не разобрать',
    text: ({ value }) => ({
      what: `Отметка по журналу ${quoted(value)} — не 2, 3, 4 или 5.`,
      why: 'Эта работа не участвует в сравнении с журналом.',
      mend: askRegion,
    }),
  },
  'protocol-duplicate-pupil': {
    title: 'Код участника повторяется',
    text: ({ code, firstRow }) => ({
      what: `Код участника ${quoted(code)} уже встретился в строке ${firstRow + 1}.`,
      why: 'Одна работа посчитана дважды, либо перепутаны коды.',
      mend: askRegion,
    }),
  },
  'protocol-unknown-school': {
    title: 'Неизвестная школа',
    text: ({ value, similar }) => ({
      what: `Школы ${quoted(value)} нет на листе «Школы».${similarHint(similar)}`,
      why: 'Её результаты не войдут в сводку по району.',
      mend: 'Добавьте школу на лист «Школы» или исправьте её код.',
    }),
  },
  'protocol-scale-missing': {
    title: 'Неизвестная шкала протокола',
    text: ({ key }) => ({
      what: `Для протокола неизвестна шкала: ${testKeyText(key)}.`,
      why: 'Баллы посчитаны, но перевести их в отметки нельзя. Программа границы не назначает.',
      mend: 'Внесите шкалу на лист «Шкалы» и укажите источник.',
    }),
  },
  'protocol-differs-from-results': {
    title: 'Протокол и лист расходятся',
    text: ({ what, protocol, sheet, key }) => ({
      what: `${testKeyText(key)}: по протоколу ${what} — ${numberText(protocol)}, на листе «Результаты» — ${numberText(sheet)}.`,
      why: 'В расчёт взят протокол; лист и протокол должны совпадать.',
      mend: 'Исправьте лист «Результаты» по протоколу.',
    }),
  },
  'protocol-grade-differs': {
    title: 'Класс не тот, что в имени файла',
    text: ({ value, grade }) => ({
      what: `В столбце класса стоит ${quoted(value)}, а в имени файла — ${grade} класс.`,
      why: 'Принят класс из столбца; если он неверен, работа отнесена к другой параллели.',
      mend: 'Проверьте класс участника и имя файла.',
    }),
  },
  'test-unknown': {
    title: 'Неизвестно, какая это работа',
    text: ({ missing }) => ({
      what: `По файлу не понять, какая это работа: ${missing.length === 1 ? 'не указан' : 'не указаны'} ${conjunction.format(missing.map((part) => testParts[part]))}.`,
      why: 'Без этого результаты не к чему отнести, и файл не учтён.',
      mend: 'Назовите файл так, чтобы это было видно, например «ВПР РУ 4 2025-2026.xlsx».',
    }),
  },
  'scale-maximum-differs': {
    title: 'Шкала от другой работы',
    text: ({ scale, items, key }) => ({
      what: `${testKeyText(key)}: по шкале наибольший балл — ${numberText(scale)}, а сумма наибольших баллов за задания — ${numberText(items)}.`,
      why: 'Похоже, шкала от другой работы: отметки по ней будут неверными.',
      mend: 'Внесите на лист «Шкалы» шкалу именно этой работы с источником.',
    }),
  },
  'summary-percent-not-whole': {
    title: 'Процент не даёт целого числа работ',
    text: ({ percent, participants }) => ({
      what: `${percentText(percent)} от ${counted(participants, participantWords)} — не целое число работ.`,
      why: 'Процент или число участников указаны с ошибкой.',
      mend: 'Скачайте отчёт заново и не изменяйте его перед загрузкой.',
    }),
  },
  'summary-total-not-hundred': {
    title: 'Сумма долей не равна 100\u00a0%',
    text: ({ total }) => ({
      what: `Сумма долей в строке — ${percentText(total)}, а не ${percentText(100)}.`,
      why: 'Часть работ потеряна или посчитана дважды.',
      mend: 'Скачайте отчёт заново и не изменяйте его перед загрузкой.',
    }),
  },
} satisfies Partial<Sentences>;
