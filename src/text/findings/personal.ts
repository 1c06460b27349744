import { closed, type Sentences } from './sentences';

export type PersonalCode =
  'personal-name' | 'personal-snils' | 'personal-phone' | 'personal-birth-date' | 'personal-email';

const why =
  'Персональных данных в этой книге быть не должно: её пересылают и хранят без защиты, которой требует закон №\u00a0152-ФЗ.';
const mend = 'Удалите эти данные или замените их кодом.';

export const personalSentences: Sentences<PersonalCode> = {
  'personal-name': ({ sample }) => ({
    what: closed(`Похоже на фамилию, имя и отчество: ${sample}`),
    why,
    mend,
  }),
  'personal-snils': ({ sample }) => ({ what: closed(`Похоже на СНИЛС: ${sample}`), why, mend }),
  'personal-phone': ({ sample }) => ({ what: closed(`Похоже на номер телефона: ${sample}`), why, mend }),
  'personal-birth-date': ({ sample }) => ({ what: closed(`Похоже на дату рождения: ${sample}`), why, mend }),
  'personal-email': ({ sample }) => ({
    what: closed(`Похоже на адрес электронной почты: ${sample}`),
    why,
    mend,
  }),
};
