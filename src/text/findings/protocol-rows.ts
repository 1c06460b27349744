/** Of one row of a protocol: its total, items, variant, class, journal mark and the pupil's code. */
import { counted, numberText, pointForms } from '../plural';
import type { Sentences } from './sentences';
import { quoted } from './sentences';

const askRegion = 'Сверьте строку с работой; протокол исправляют в ФИС ОКО, а не здесь.';
const leftOut = 'Такая работа не вошла в статистику.';

export const protocolRowSentences = {
  'protocol-total-above-maximum': {
    title: 'Итог больше наибольшего балла',
    text: ({ total, maximum }) => ({
      what: `Итог — ${counted(total, pointForms)}, а наибольший возможный — ${numberText(maximum)}.`,
      why: leftOut,
      mend: askRegion,
    }),
  },
  'protocol-total-not-sum': {
    title: 'Итог не равен сумме за задания',
    text: ({ total, sum }) => ({
      what: `Итог — ${counted(total, pointForms)}, а сумма баллов за задания — ${numberText(sum)}.`,
      why: 'В расчёт взят итог из протокола; если он неверен, отметка может быть другой.',
      mend: askRegion,
    }),
  },
  'protocol-item-above-maximum': {
    title: 'Балл за задание больше наибольшего',
    text: ({ item, score, maximum }) => ({
      what: `За задание ${quoted(item)} стоит ${counted(score, pointForms)}, а наибольший балл — ${numberText(maximum)}.`,
      why: 'Процент выполнения этого задания посчитан без этой работы.',
      mend: askRegion,
    }),
  },
  'protocol-item-unreadable': {
    title: 'Балл за задание не разобрать',
    text: ({ item, value }) => ({
      what: `За задание ${quoted(item)} вместо балла стоит ${quoted(value)}.`,
      why: 'Балл за это задание не учтён.',
      mend: 'Впишите балл цифрами; «Н», если задание не выполнялось; «не пройд.», если тему ещё не проходили.',
    }),
  },
  'protocol-numbers-as-text': {
    title: 'Баллы сохранены как текст',
    text: () => ({
      what: 'Баллы или отметки сохранены как текст; прочитаны как числа.',
      why: 'На результат это не влияет, но сам Excel такие ячейки не складывает.',
      mend: 'Ничего делать не нужно.',
    }),
  },
  'protocol-variant-unreadable': {
    title: 'Вариант не разобрать',
    text: ({ value }) => ({
      what: `Вместо варианта стоит ${quoted(value)}: не понять, писал ли участник работу.`,
      why: 'Такая строка отложена и ни в участники, ни в отсутствующие не вошла.',
      mend: 'Впишите номер варианта или «отсутствовал».',
    }),
  },
  'protocol-absent-with-score': {
    title: 'Отсутствовал, но с баллами',
    text: ({ total }) => ({
      what: `Участник отмечен отсутствующим, но у него ${counted(total, pointForms)}.`,
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
  'protocol-totals-computed': {
    title: 'Итоги посчитаны по заданиям',
    text: () => ({
      what: 'В файле нет столбца с итогом: итог каждой работы посчитан как сумма баллов за задания.',
      why: 'Работы, у которых балл за задание не разобрать, при этом отложены.',
      mend: 'Ничего делать не нужно.',
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
    text: ({ value, grade }) => ({
      what: `В столбце класса стоит ${quoted(value)}, а файл — ${grade} класса: буква класса не указана.`,
      why: `Работа учтена в параллели ${grade} класса, но без буквы.`,
      mend: `Впишите букву или номер класса, например «${grade}А», «А» или «1».`,
    }),
  },
  'protocol-login-letters': {
    title: 'Посторонние знаки в логине школы',
    text: ({ normal }) => ({
      what: `В логине школы ${quoted(normal)} есть буквы другого алфавита или невидимые знаки; он прочитан без них.`,
      why: 'На вид логин тот же, но другие программы примут его за другую школу.',
      mend: `Наберите логин заново латинскими буквами: ${quoted(normal)}.`,
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
  'protocol-journal-blank': {
    title: 'Нет отметок по журналу',
    text: () => ({
      what: 'Нет отметки по журналу.',
      why: 'Такие работы не участвуют в сравнении с журналом.',
      mend: 'Если отметки были выставлены, внесите их; если их нет, впишите «нет отметки».',
    }),
  },
  'protocol-journal-unreadable': {
    title: 'Отметку по журналу не разобрать',
    text: ({ value }) => ({
      what: `Отметка по журналу ${quoted(value)} — не 2, 3, 4 или 5.`,
      why: 'Эта работа не участвует в сравнении с журналом.',
      mend: 'Впишите отметку цифрой или «нет отметки».',
    }),
  },
  'protocol-duplicate-row': {
    title: 'Строка протокола повторена',
    text: ({ code }) => ({
      what: `Строка участника ${quoted(code)} повторена дословно.`,
      why: 'Учтена одна из одинаковых строк.',
      mend: 'Удалите повтор.',
    }),
  },
  'protocol-duplicate-pupil': {
    title: 'Код участника повторяется',
    text: ({ code }) => ({
      what: `Под кодом ${quoted(code)} в одном классе записаны две разные работы.`,
      why: 'Учтена первая; вторая отложена: неизвестно, чья она.',
      mend: 'Исправьте код одной из работ.',
    }),
  },
} satisfies Partial<Sentences>;
