import { whatIsWrong, whatToDo } from '../file-error-text';
import { foreignAdvice, foreignNames } from '../foreign-table-text';
import { counted } from '../plural';
import type { Sentences } from './sentences';
import { conjunction, listed, quoted, similarHint } from './sentences';

/** Bounds of a method are small numbers: all their decimals are shown. */
function bounds(minimum: number | null, maximum: number | null): string {
  const shown = (value: number) => String(value).replace('.', ',');
  if (minimum === null) return maximum === null ? '' : `не больше ${shown(maximum)}`;
  return maximum === null ? `не меньше ${shown(minimum)}` : `от ${shown(minimum)} до ${shown(maximum)}`;
}

const lostForms = {
  one: 'знак не читается',
  few: 'знака не читаются',
  many: 'знаков не читаются',
  other: 'знака не читаются',
};

const rowWords = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' };

export const structureSentences = {
  'sheet-missing': {
    title: 'Нет листа',
    text: ({ form }) => ({
      what: `В книге нет листа ${quoted(form)}.`,
      why: 'Без этого листа часть проверок и разделов отчёта выполнить нельзя.',
      mend: `Добавьте лист ${quoted(form)} или верните ему прежнее имя.`,
    }),
  },
  'sheet-duplicate': {
    title: 'Две копии одного листа',
    text: ({ form, others }) => ({
      what: `Этот лист — вторая копия формы ${quoted(form)}: прочитан лист ${listed(others)}, а этот не учтён.`,
      why: 'Если данные есть на обоих листах, часть из них не попадёт в отчёт.',
      mend: 'Перенесите нужные строки на один лист, а второй удалите или назовите иначе.',
    }),
  },
  'sheet-repeated': {
    title: 'Лист записан в файле дважды',
    text: () => ({
      what: 'Этот лист записан в файле дважды; прочитана последняя запись.',
      why: 'Так бывает после сбоя программы, которая собирала файл: какая из записей верна, по файлу не узнать.',
      mend: 'Откройте книгу в Excel, проверьте лист и сохраните её заново.',
    }),
  },
  'characters-lost': {
    title: 'Нечитаемые знаки в файле',
    text: ({ count }) => ({
      what: `В файле ${counted(count, lostForms)}: на ${count === 1 ? 'его месте' : 'их месте'} стоит «\ufffd».`,
      why: 'Файл повреждён или обрывается на середине знака, поэтому часть текста потеряна.',
      mend: 'Выгрузите таблицу заново или исправьте эти места и сохраните её как «CSV UTF-8».',
    }),
  },
  'sheet-empty': {
    title: 'Пустой лист',
    text: ({ form }) => ({
      what: `На листе формы ${quoted(form)} нет ни одной заполненной строки.`,
      why: 'Пустой лист не даёт ни результатов, ни признаков.',
      mend: 'Внесите данные под заголовком таблицы; если их нет, лист можно удалить.',
    }),
  },
  'sheet-unreadable': {
    title: 'Лист не читается',
    text: ({ problem }) => ({
      what: `Файл ${whatIsWrong(problem)}`,
      why: 'Остальные листы проверены каждый сам по себе. Сверки между листами, признаков и отчёта по этому файлу нет: без нечитаемого листа они были бы неполны. Записать в файл тоже нельзя.',
      mend: whatToDo(problem),
    }),
  },
  'no-known-sheet': {
    title: 'Нет знакомых листов',
    text: ({ sheets, forms, foreign }) => ({
      what:
        foreign.length > 0
          ? `В файле ${conjunction.format(foreign.map((kind) => foreignNames[kind]))}. Ничего из него не взято.`
          : sheets.length === 0
            ? 'В файле нет ни одного листа с данными.'
            : `В файле нет ни одного знакомого листа. Есть листы: ${listed(sheets)}.`,
      why:
        foreign.length > 0
          ? 'Такой таблицы среди листов книги района нет, и что значат её столбцы, программа не гадает.'
          : 'Листы узнаются по имени или по заголовкам столбцов; здесь не подошло ни то, ни другое.',
      mend:
        foreign.length > 0
          ? foreign.map((kind) => foreignAdvice[kind]).join(' ')
          : `Проверьте, тот ли это файл. Листы книги района называются так: ${listed(forms, 20)}.`,
    }),
  },
  'unknown-district': {
    title: 'Неизвестный район',
    text: ({ value, known }) => ({
      what: `Район ${quoted(value)} программе не известен.`,
      why: 'Пока район не определён, нельзя заполнить Таблицу 1 и проверить ход «дорожной карты».',
      mend: `Укажите один из известных районов: ${listed(known)}. Как добавить новый район, сказано в папке assets/districts.`,
    }),
  },
  'form-version': {
    title: 'Другая версия форм',
    text: ({ found, expected, isNewer }) =>
      isNewer
        ? {
            what: `Книга создана по формам версии ${found}, а программа знает формы до версии ${expected}.`,
            why: 'Книга прочитана, но записывать в неё программа не станет: новых столбцов она не знает и могла бы их испортить.',
            mend: 'Обновите программу и проверьте книгу снова.',
          }
        : {
            what: `Книга создана по формам версии ${found}, сейчас действует версия ${expected}.`,
            why: 'В новой версии есть листы и столбцы, которых в этой книге нет.',
            mend: 'Книга прочитана и так. Чтобы добавить новое, выберите в меню «Действия с книгой» строку «Обновить книгу»: сначала будет показано, что изменится.',
          },
  },
  'header-not-found': {
    title: 'Не найден заголовок таблицы',
    text: ({ form, titles }) => ({
      what: `На листе не нашлось строки с заголовками формы ${quoted(form)}.`,
      why: 'Столбцы узнаются по заголовкам, поэтому лист не прочитан.',
      mend: `Верните строку заголовков. В ней должны быть столбцы: ${listed(titles, 12)}.`,
    }),
  },
  'header-missing': {
    title: 'Нет столбца',
    text: ({ title, similar }) => ({
      what: `Нет обязательного столбца ${quoted(title)}.${similarHint(similar)}`,
      why: 'Проверки и расчёты, которым нужен этот столбец, не выполнены.',
      mend: `Добавьте столбец с заголовком ${quoted(title)}.`,
    }),
  },
  'header-duplicate': {
    title: 'Заголовок повторён',
    text: ({ title, addresses }) => ({
      what: `Заголовок ${quoted(title)} стоит несколько раз: ${addresses.join(', ')}. Прочитан первый столбец.`,
      why: 'Данные второго столбца не учтены, и неизвестно, какой из них верный.',
      mend: 'Оставьте один столбец, а у другого исправьте заголовок.',
    }),
  },
  'header-row-repeated': {
    title: 'Строка заголовков повторена',
    text: () => ({
      what: 'Строка заголовков повторена среди данных.',
      why: 'Такая строка не считается данными и пропущена.',
      mend: 'Если строка нужна только для печати, удалите её и включите печать заголовков на каждой странице.',
    }),
  },
  'total-row-skipped': {
    title: 'Итоговая строка пропущена',
    text: ({ label }) => ({
      what: `Итоговая строка ${quoted(label)} пропущена.`,
      why: 'Итоги считаются заново, чтобы не сложить одно и то же дважды.',
      mend: 'Ничего делать не нужно.',
    }),
  },
  'rows-not-records': {
    title: 'Строки без записей',
    text: ({ last, rows }) => ({
      what:
        rows === 1
          ? 'Строка не относится к таблице и пропущена.'
          : `Строки не относятся к таблице и пропущены: ${counted(rows, rowWords)} по ${last + 1}-ю включительно.`,
      why: 'Примечания, подписи, подзаголовки и вторая таблица под первой — не данные; настоящая запись в отчёт не попала бы.',
      mend: 'Если здесь действительно примечание или подпись, ничего делать не нужно; запись заполните по столбцам, вторую таблицу перенесите на отдельный лист.',
    }),
  },
  'header-spelling': {
    title: 'В заголовке опечатка',
    text: ({ found, title }) => ({
      what: `Заголовок ${quoted(found)} прочитан как ${quoted(title)}.`,
      why: 'Столбец узнан по похожему написанию; если это другой столбец, данные прочитаны неверно.',
      mend: `Исправьте заголовок на ${quoted(title)}.`,
    }),
  },
  'parameter-unusable': {
    title: 'Параметр нельзя использовать',
    text: ({ title, value, reason, minimum, maximum }) => ({
      what: {
        unknown: `Параметра ${quoted(title)} в методике нет.`,
        'not-a-number': `Значение ${quoted(value)} параметра ${quoted(title)} — не число.`,
        'out-of-range': `Значение ${quoted(value)} параметра ${quoted(title)} вне допустимых границ.`,
        'not-yes-or-no': `Значение ${quoted(value)} параметра ${quoted(title)} — не «да» и не «нет».`,
        'unreadable-list': `Список ${quoted(value)} параметра ${quoted(title)} не разобрать.`,
        'not-in-list': `Значение ${quoted(value)} параметра ${quoted(title)} не входит в список допустимых.`,
      }[reason],
      why: 'Такое значение использовать нельзя: расчёт выполнен со значением по умолчанию.',
      mend:
        minimum === null && maximum === null
          ? 'Исправьте значение или очистите ячейку.'
          : `Укажите число ${bounds(minimum, maximum)} или очистите ячейку.`,
    }),
  },
} satisfies Partial<Sentences>;
