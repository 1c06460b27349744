/** What the command line is doing. */
import { counted, eventForms } from '../plural';

export const reading = (done: number, total: number, name: string) => `Чтение: ${done} из ${total}, ${name}`;
export const computing = 'Проверка и расчёты';
export const newFileExists = (path: string) =>
  `Файл «${path}» уже есть, а новая книга пуста. Укажите другое имя: --out ИМЯ.xlsx.`;
export const created = (path: string) => `Создана книга: ${path}`;

export interface UnreadPhrase {
  readonly phrase: string;
  readonly where: string;
  readonly events: number;
}

const deadlineForms = { one: 'срок', few: 'срока', many: 'сроков', other: 'срока' };

/** Each phrase once with its place; what to write instead. */
export function unreadDeadlineLines(unread: readonly UnreadPhrase[]): readonly string[] {
  if (unread.length === 0) return [];
  return [
    `Программа не понимает ${counted(unread.length, deadlineForms)} «дорожной карты»: о таких мероприятиях она не скажет, выполнены ли они вовремя.`,
    ...unread.map(
      ({ phrase, where, events }) =>
        `  «${phrase}» — ${where}${events > 1 ? ` (всего ${counted(events, eventForms)})` : ''}`,
    ),
    'Исправьте их в файле района и создайте книгу заново или исправьте столбец «Срок» листа «Дорожная карта». Понятны, например: «до 25 августа ежегодно», «сентябрь 2026 г.», «1 раз в квартал», «постоянно».',
  ];
}
