/** The words of the command line and what they ask for. */
import { parseArgs } from 'node:util';

export const commands = ['check', 'fill', 'flag', 'report', 'run', 'new'] as const;
export type Command = (typeof commands)[number];

export interface Arguments {
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The report as a Word document too, beside the workbook. */
  readonly docx: boolean;
  /** The schools' cards too, in a workbook beside it. */
  readonly cards: boolean;
  /** Codes of the schools whose cards are wanted; all when empty. */
  readonly schools: readonly string[];
  readonly out: string | null;
  readonly year: number | null;
  readonly district: string | null;
  readonly form: string | null;
  readonly quiet: boolean;
  /** Writes into the input file itself; asked for in so many words. */
  readonly inPlace: boolean;
}

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

export function parseArguments(words: readonly string[]): ParsedArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        docx: { type: 'boolean', default: false },
        cards: { type: 'boolean', default: false },
        school: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', short: 'o' },
        year: { type: 'string' },
        district: { type: 'string' },
        form: { type: 'string' },
        quiet: { type: 'boolean', short: 'q', default: false },
        'in-place': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return mistake(`Неизвестный ключ: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { values, positionals } = parsed;
  const [name, ...inputs] = positionals;
  if (values.help || name === undefined || name === 'help') return { kind: 'help' };
  const command = commands.find((candidate) => candidate === name);
  if (command === undefined) return mistake(`Команды «${name}» нет. Есть команды: ${commands.join(', ')}.`);
  if (command !== 'new' && inputs.length === 0) return mistake('Укажите файл или папку.');
  if (command === 'new' && values.district === undefined)
    return mistake('Укажите район: --district ID или --district ФАЙЛ.json.');
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 2015 && year <= 2099)) {
    return mistake(`Год «${values.year}» не подходит: нужен год от 2015 до 2099.`);
  }
  if (values['in-place'] && values.out !== undefined)
    return mistake('Ключи --out и --in-place нельзя указать вместе.');
  if (values.cards && command !== 'report' && command !== 'run')
    return mistake(
      'Карточки школ составляют команды report и run: повторите с одной из них или уберите --cards.',
    );
  if (values.school.length > 0 && !values.cards)
    return mistake('Ключ --school выбирает карточки школ: добавьте к нему --cards.');
  if (values.school.some((code) => code.trim() === ''))
    return mistake('После --school укажите код школы так, как он записан на листе «Школы».');
  return {
    kind: 'arguments',
    value: {
      command,
      inputs,
      json: values.json,
      docx: values.docx,
      cards: values.cards,
      schools: values.school,
      out: values.out ?? null,
      year,
      district: values.district ?? null,
      form: values.form ?? null,
      quiet: values.quiet,
      inPlace: values['in-place'],
    },
  };
}

function mistake(message: string): ParsedArguments {
  return { kind: 'mistake', message };
}

export const helpText = `МСОКО: проверка, Таблица 1, признаки и отчёт по книгам района.

  msoko check  ФАЙЛЫ…   проверить и перечислить замечания
  msoko fill   ФАЙЛЫ…   заполнить Таблицу 1 (ожидаемые результаты)
  msoko flag   ФАЙЛЫ…   отметить поводы для перепроверки и низкие результаты
  msoko report ФАЙЛЫ…   составить отчёт
  msoko run    ФАЙЛЫ…   всё сразу
  msoko new --district РАЙОН [--year ГОД]   создать книгу района

ФАЙЛЫ — книги .xlsx, таблицы .csv, протоколы ВПР или папки с ними.

  -o, --out ПУТЬ    куда записать книгу (файл .xlsx или папка)
  --in-place        записать в исходный файл
  --year ГОД        год Таблицы 1 и отчёта
  --district РАЙОН  код района или файл .json с его описанием; для check, fill,
                    flag, report и run — если на листе «Сведения» он не указан
  --form ФАЙЛ       проверить по своей форме (файл .json)
  --docx            составить отчёт ещё и в Word (report, run)
  --cards           составить ещё и карточки школ: книга «… — карточки школ.xlsx»
                    рядом с отчётом, по листу на школу (report, run)
  --school КОД      только карточка этой школы; ключ можно повторить (с --cards)
  --json            вывести результат в JSON
  -q, --quiet       не выводить ничего, кроме ошибок

Код завершения: 0 — ошибок нет, 1 — среди замечаний есть ошибки, 2 — файл не прочитан.
`;
