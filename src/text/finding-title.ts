/** Short names of findings, their groups and severities: headings of lists and filters. */
import type { FindingCode } from '../core/finding-facts';
import type { Severity } from '../core/finding-severity';

export type FindingGroup = 'structure' | 'values' | 'rows' | 'results' | 'roadmap' | 'personal' | 'protocols';

export const findingGroups: readonly FindingGroup[] = [
  'structure',
  'values',
  'rows',
  'results',
  'roadmap',
  'personal',
  'protocols',
];

export function groupName(group: FindingGroup): string {
  switch (group) {
    case 'structure':
      return 'Листы и заголовки';
    case 'values':
      return 'Значения в ячейках';
    case 'rows':
      return 'Строки и связи между листами';
    case 'results':
      return 'Результаты и шкалы';
    case 'roadmap':
      return '«Дорожная карта»';
    case 'personal':
      return 'Персональные данные';
    case 'protocols':
      return 'Протоколы и сводки ФИС ОКО';
  }
}

export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'ошибка';
    case 'warning':
      return 'предупреждение';
    case 'info':
      return 'сведения';
  }
}

interface Naming {
  readonly group: FindingGroup;
  readonly title: string;
}

const namings: Readonly<Record<FindingCode, Naming>> = {
  'sheet-missing': { group: 'structure', title: 'Нет листа' },
  'sheet-duplicate': { group: 'structure', title: 'Две копии одного листа' },
  'sheet-empty': { group: 'structure', title: 'Пустой лист' },
  'no-known-sheet': { group: 'structure', title: 'Нет знакомых листов' },
  'unknown-district': { group: 'structure', title: 'Неизвестный район' },
  'form-version': { group: 'structure', title: 'Другая версия форм' },
  'header-not-found': { group: 'structure', title: 'Не найден заголовок таблицы' },
  'header-missing': { group: 'structure', title: 'Нет столбца' },
  'header-duplicate': { group: 'structure', title: 'Заголовок повторён' },
  'header-row-repeated': { group: 'structure', title: 'Строка заголовков повторена' },
  'total-row-skipped': { group: 'structure', title: 'Итоговая строка пропущена' },
  'rows-not-records': { group: 'structure', title: 'Строки без записей' },
  'header-spelling': { group: 'structure', title: 'В заголовке опечатка' },
  'parameter-unusable': { group: 'structure', title: 'Параметр нельзя использовать' },
  'type-mismatch': { group: 'values', title: 'Значение не того вида' },
  'number-as-text': { group: 'values', title: 'Число сохранено как текст' },
  'date-as-text': { group: 'values', title: 'Дата сохранена как текст' },
  'date-us-order': { group: 'values', title: 'Дата записана по-американски' },
  'formula-error': { group: 'values', title: 'Ошибка в формуле' },
  'not-whole': { group: 'values', title: 'Дробное число вместо целого' },
  'required-missing': { group: 'values', title: 'Пустая обязательная ячейка' },
  'below-minimum': { group: 'values', title: 'Значение меньше допустимого' },
  'above-maximum': { group: 'values', title: 'Значение больше допустимого' },
  'pattern-mismatch': { group: 'values', title: 'Значение не по образцу' },
  'not-in-list': { group: 'values', title: 'Значения нет в списке' },
  'too-long': { group: 'values', title: 'Слишком длинный текст' },
  'extra-spaces': { group: 'values', title: 'Лишние пробелы' },
  'duplicate-value': { group: 'rows', title: 'Значение повторяется' },
  'duplicate-key': { group: 'rows', title: 'Строка повторяется' },
  'unknown-reference': { group: 'rows', title: 'Значения нет на другом листе' },
  'sum-mismatch': { group: 'rows', title: 'Сумма не сходится' },
  'comparison-failed': { group: 'rows', title: 'Числа строки противоречат друг другу' },
  'condition-failed': { group: 'rows', title: 'Данные строки не согласованы' },
  'reference-comparison': { group: 'rows', title: 'Числа разных листов противоречат друг другу' },
  'distribution-total': { group: 'results', title: 'Число работ не равно числу участников' },
  'distribution-marks': { group: 'results', title: 'Отметки не соответствуют шкале' },
  'distribution-without-result': { group: 'results', title: 'Распределение без результата' },
  'score-above-maximum': { group: 'results', title: 'Балл больше наибольшего' },
  'mean-mismatch': { group: 'results', title: 'Средний балл не сходится' },
  'scale-missing': { group: 'results', title: 'Неизвестная шкала' },
  'scale-unconfirmed': { group: 'results', title: 'Шкала без источника' },
  'participants-jump': { group: 'results', title: 'Резко изменилось число участников' },
  'low-share-jump': { group: 'results', title: 'Резко изменилась доля «2»' },
  'deadline-unreadable': { group: 'roadmap', title: 'Непонятный срок' },
  'date-in-future': { group: 'roadmap', title: 'Дата ещё не наступила' },
  'event-not-in-profile': { group: 'roadmap', title: 'Мероприятия нет в документе' },
  'event-missing': { group: 'roadmap', title: 'Мероприятие пропущено' },
  'personal-name': { group: 'personal', title: 'Фамилия, имя, отчество' },
  'personal-snils': { group: 'personal', title: 'СНИЛС' },
  'personal-phone': { group: 'personal', title: 'Номер телефона' },
  'personal-birth-date': { group: 'personal', title: 'Дата рождения' },
  'personal-email': { group: 'personal', title: 'Адрес электронной почты' },
  'protocol-total-above-maximum': { group: 'protocols', title: 'Итог больше наибольшего балла' },
  'protocol-total-not-sum': { group: 'protocols', title: 'Итог не равен сумме за задания' },
  'protocol-item-above-maximum': { group: 'protocols', title: 'Балл за задание больше наибольшего' },
  'protocol-item-unreadable': { group: 'protocols', title: 'Балл за задание не разобрать' },
  'protocol-absent-with-score': { group: 'protocols', title: 'Отсутствовал, но с баллами' },
  'protocol-total-missing': { group: 'protocols', title: 'Нет итогового балла' },
  'protocol-class-spelling': { group: 'protocols', title: 'Класс записан по-разному' },
  'protocol-class-unreadable': { group: 'protocols', title: 'Класс не разобрать' },
  'protocol-latin-letters': { group: 'protocols', title: 'Латинские буквы' },
  'protocol-sex-spelling': { group: 'protocols', title: 'Пол записан по-разному' },
  'protocol-journal-blank': { group: 'protocols', title: 'Нет отметок по журналу' },
  'protocol-journal-unreadable': { group: 'protocols', title: 'Отметку по журналу не разобрать' },
  'protocol-duplicate-pupil': { group: 'protocols', title: 'Код участника повторяется' },
  'protocol-unknown-school': { group: 'protocols', title: 'Неизвестная школа' },
  'protocol-scale-missing': { group: 'protocols', title: 'Неизвестная шкала протокола' },
  'protocol-differs-from-results': { group: 'protocols', title: 'Протокол и лист расходятся' },
  'protocol-grade-differs': { group: 'protocols', title: 'Класс не тот, что в имени файла' },
  'test-unknown': { group: 'protocols', title: 'Неизвестно, какая это работа' },
  'scale-maximum-differs': { group: 'protocols', title: 'Шкала от другой работы' },
  'summary-percent-not-whole': { group: 'protocols', title: 'Процент не даёт целого числа работ' },
  'summary-total-not-hundred': { group: 'protocols', title: 'Сумма долей не равна 100\u00a0%' },
};

export function findingTitle(code: FindingCode): string {
  return namings[code].title;
}

export function findingGroup(code: FindingCode): FindingGroup {
  return namings[code].group;
}
