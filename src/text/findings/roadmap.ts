import type { Sentences } from './sentences';
import { dateOfIso, listed, quoted } from './sentences';
import { unusableText } from './unusable-answer';

/** An event's number as the sentence needs it: documents print «11.». */
const withoutDot = (event: string) => event.replace(/\.$/u, '');

export const roadmapSentences = {
  'deadline-unreadable': {
    title: 'Непонятный срок',
    text: ({ value }) => ({
      what: `Срок ${quoted(value)} не удалось прочитать.`,
      why: 'Без срока не видно, выполнено ли мероприятие вовремя.',
      mend: 'Запишите срок словами, например «сентябрь 2026 г.», «ежегодно, май», «в соответствии с графиком».',
    }),
  },
  'status-against-date': {
    title: 'Состояние спорит с датой',
    text: ({ status, iso }) => ({
      what: `Состояние — ${quoted(status)}, а дата выполнения — ${dateOfIso(iso)}.`,
      why: 'Верно может быть только одно; пока мероприятие считается по дате.',
      mend: 'Исправьте состояние или уберите дату.',
    }),
  },
  'date-in-future': {
    title: 'Дата ещё не наступила',
    text: ({ iso, reportingDate }) => ({
      what: `Дата ${dateOfIso(iso)} позже отчётной даты ${dateOfIso(reportingDate)}.`,
      why: 'Выполненным не может быть то, что ещё не наступило.',
      mend: 'Исправьте дату выполнения или отчётную дату на листе «Сведения».',
    }),
  },
  'event-not-in-profile': {
    title: 'Мероприятия нет в документе',
    text: ({ event, section }) => ({
      what: `${event === '' ? 'Мероприятия без номера' : `Мероприятия №\u00a0${withoutDot(event)}`} нет ${section === '' ? 'в документе района' : `в разделе ${quoted(section)} документа района`}.`,
      why: 'Собственное мероприятие так и должно стоять; если же в номере опечатка, его выполнение не будет учтено.',
      mend: 'Проверьте номер и раздел.',
    }),
  },
  'event-fact-unusable': {
    title: 'Факт не подходит к показателю',
    text: ({ indicator, ...fact }) => {
      const { what, mend } = unusableText({ ...fact, choices: [] });
      return {
        what: `${quoted(indicator)}: ${what.replace(/^З/u, 'з')}`,
        why: 'Показатель мероприятия остался без этого факта.',
        mend: `${mend} Документ, которым факт подтверждается, впишите в столбец «Подтверждение».`,
      };
    },
  },
  'event-fact-ambiguous': {
    title: 'Неясно, какого показателя факт',
    text: ({ value, indicators }) => ({
      what: `У мероприятия несколько показателей: ${listed(indicators)}. К какому из них относится ${quoted(value)}, неясно.`,
      why: 'Пока это неясно, факт не вошёл ни в один из них.',
      mend: 'Впишите значение каждого показателя на лист «Данные района».',
    }),
  },
  'event-fact-unfit': {
    title: 'Факт не подходит ни к одному показателю',
    text: ({ value, indicators }) => ({
      what: `У мероприятия несколько показателей: ${listed(indicators)}. Записано ${quoted(value)}, а такого значения нет ни у одного из них.`,
      why: 'Показатели мероприятия остались без этого факта.',
      mend: 'Впишите значение каждого показателя на лист «Данные района», а документ, которым факт подтверждается, — в столбец «Подтверждение».',
    }),
  },
  'event-missing': {
    title: 'Мероприятие пропущено',
    text: ({ events, section }) => ({
      what: `На листе нет ${events.length === 1 ? 'мероприятия' : 'мероприятий'} раздела ${quoted(section)}: №\u00a0${events.slice(0, 12).map(withoutDot).join(', ')}${events.length > 12 ? ' и других' : ''}.`,
      why: 'Мероприятия, которых нет на листе, не попадут в отчёт.',
      mend: 'Добавьте недостающие строки; если мероприятие отменено, укажите состояние «отменено».',
    }),
  },
} satisfies Partial<Sentences>;
