import { closed, type Sentences } from './sentences';

const why =
  'Персональных данных в этой книге быть не должно: её пересылают и хранят без защиты, которой требует закон №\u00a0152-ФЗ.';
const mend = 'Удалите эти данные или замените их кодом.';

export const personalSentences = {
  'personal-name': {
    title: 'Фамилия, имя, отчество',
    text: ({ sample }) => ({
      what: closed(`Похоже на фамилию, имя и отчество: ${sample}`),
      why,
      mend,
    }),
  },
  'personal-snils': {
    title: 'СНИЛС',
    text: ({ sample }) => ({ what: closed(`Похоже на СНИЛС: ${sample}`), why, mend }),
  },
  'personal-phone': {
    title: 'Номер телефона',
    text: ({ sample }) => ({ what: closed(`Похоже на номер телефона: ${sample}`), why, mend }),
  },
  'personal-birth-date': {
    title: 'Дата рождения',
    text: ({ sample }) => ({ what: closed(`Похоже на дату рождения: ${sample}`), why, mend }),
  },
  'personal-email': {
    title: 'Адрес электронной почты',
    text: ({ sample }) => ({
      what: closed(`Похоже на адрес электронной почты: ${sample}`),
      why,
      mend,
    }),
  },
} satisfies Partial<Sentences>;
