/** Of a whole protocol or summary report: which test and school it is of, and what other files, scales and sheets say. */
import { counted, fileForms, numberText, participantGenitive, percentText, schoolGenitive } from '../plural';
import type { Sentences } from './sentences';
import { conjunction, listed, quoted, similarHint, testKeyText } from './sentences';

const testParts = { subject: 'предмет', schoolYear: 'учебный год', grade: 'класс' };

const figureNames = {
  participants: 'участников',
  marks: 'отметок «2», «3», «4» и «5»',
  mean: 'средний балл',
};

export const protocolFileSentences = {
  'protocol-unknown-school': {
    title: 'Неизвестная школа',
    text: ({ value, similar }) => ({
      what: `Школы ${quoted(value)} нет на листе «Школы».${similarHint(similar)}`,
      why: 'Её результаты не войдут в сводку по району.',
      mend: 'Добавьте школу на лист «Школы» или исправьте её код.',
    }),
  },
  'school-renamed': {
    title: 'Школа под другим кодом',
    text: ({ code, others }) => ({
      what:
        code === null
          ? `Школы стоят в протоколах под другими кодами (${listed(others, 3)}), а столбца «Прежние коды» на листе нет.`
          : `Школа ${quoted(code)} стоит в протоколах под другим кодом: ${listed(others)}.`,
      why: 'Цифры кода те же, названия не противоречат. Пока школы не связаны, эти протоколы не учтены и годы не сравнить.',
      mend:
        code === null
          ? 'Впишите в эту ячейку заголовок «Прежние коды», а под ним — коды этих школ.'
          : `Если это та же школа, впишите в столбец «Прежние коды»: ${others.join(', ')}.`,
    }),
  },
  'protocol-school-missing': {
    title: 'Не указана школа',
    text: () => ({
      what: 'В файле нет столбца с кодом школы.',
      why: 'Результаты не к чему отнести, и они не учтены.',
      mend: 'Впишите код школы на лист «Сведения» в строку «Школа протоколов» или в имя файла.',
    }),
  },
  'protocol-names': {
    title: 'Фамилии в протоколе',
    text: () => ({
      what: 'В протоколе записаны фамилии обучающихся.',
      why: 'Это персональные данные: программа их не хранит и не показывает, но файл с ними нельзя пересылать без защиты.',
      mend: 'Удалите столбец с фамилиями: для расчётов достаточно кодов.',
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
  'protocol-differs-from-summary': {
    title: 'Протокол и сводный отчёт расходятся',
    text: ({ key, school, figure, protocol, summary, schools, differing }) => ({
      what: `${testKeyText(key)}, школа ${quoted(school)}: ${figureNames[figure]} по протоколу — ${protocol.map((value) => numberText(value)).join(', ')}, по сводному отчёту — ${summary.map((value) => numberText(value)).join(', ')}. Расходятся ${numberText(differing)} из ${counted(schools, schoolGenitive)}, о которых есть и то и другое.`,
      why: 'В расчёт взяты протоколы; из отчёта взято только то, чего в протоколе нет.',
      mend: 'Скачайте отчёт и протокол заново: они должны быть выгружены в один день.',
    }),
  },
  'test-year-unknown': {
    title: 'Не указан учебный год',
    text: ({ folder, files }) => ({
      what: `Не указан учебный год: ${counted(files.length, fileForms)}${folder === '' ? '' : ` из папки ${quoted(folder)}`} (${listed(files, 3)}).`,
      why: 'Года нет ни в именах файлов, ни в датах загрузки, ни в названии папки. Пока он не указан, эти файлы не учтены.',
      mend: 'Впишите год в имя папки или файла, например «ВПР 2026».',
    }),
  },
  'protocol-conflict': {
    title: 'Два файла об одном классе расходятся',
    text: ({ key, school, className, counted: first, countedWorks, works, classes }) => ({
      what: `${testKeyText(key)}, школа ${quoted(school)}${className === '' ? '' : `, класс ${quoted(className)}`}: этот класс уже прочитан из файла ${quoted(first)}, и данные разные (работ ${numberText(countedWorks)} и ${numberText(works)}).${classes > 1 ? ` Всего таких классов — ${numberText(classes)}.` : ''}`,
      why: `Складывать их нельзя: учтён файл ${quoted(first)}.`,
      mend: 'Оставьте один из двух файлов.',
    }),
  },
  'protocol-same-again': {
    title: 'Файл повторяет другой',
    text: ({ other }) => ({
      what: `Файл повторяет ${quoted(other)} и учтён один раз.`,
      why: 'Строки в файлах одни и те же.',
      mend: 'Ничего делать не нужно.',
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
  'record-unreadable': {
    title: 'Запись протокола не прочитана',
    text: ({ isNewer }) => ({
      what: isNewer
        ? 'Запись сделана более новой версией программы.'
        : 'Запись повреждена: её изменили или обрезали.',
      why: 'Эта запись не учтена; остальные записи листа прочитаны.',
      mend: isNewer ? 'Обновите программу.' : 'Внесите протоколы в книгу заново.',
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
  'observed-maxima-differ': {
    title: 'Наибольшие баллы не дают максимума шкалы',
    text: ({ scale, items, key }) => ({
      what: `${testKeyText(key)}: наибольшие баллы, которые получили участники, дают в сумме ${numberText(items)}, а по шкале наибольший балл — ${numberText(scale)}.`,
      why: 'В файле наибольшие баллы за задания не напечатаны; процент выполнения трудных заданий может быть завышен.',
      mend: 'Если номера заданий и шкала верны, ничего делать не нужно.',
    }),
  },
  'summary-percent-not-whole': {
    title: 'Процент не даёт целого числа работ',
    text: ({ percent, participants }) => ({
      what: `${percentText(percent)} от ${counted(participants, participantGenitive)} — не целое число работ.`,
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
