/** What Excel makes of a value given to a cell: the same as of one typed in. */
import type { EngineInput } from './engine/sheet-engine';

export interface TypedInput {
  readonly input: EngineInput;
  /** The number format a recognised date or percentage brings along. */
  readonly numberFormat?: string;
}

const errorNames = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
const dayMilliseconds = 86_400_000;

/** `format` is the cell's own; text format keeps every string as it is. */
export function typedInput(value: unknown, format: string): TypedInput {
  if (typeof value === 'number' || typeof value === 'boolean') return { input: { value } };
  const text = String(value ?? '');
  if (text === '') return { input: { value: null } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (format === '@') return { input: { value: text } };
  return typedText(text.trim(), text);
}

/** What a person types, in Russian Excel. */
export function personInput(text: string, format: string): TypedInput {
  const plain = format === '@' ? null : invariantNumber(text);
  if (plain === null) return typedInput(text, format);
  const number = plain.replaceAll(',', '');
  if (number === plain || number.endsWith('%')) return typedInput(number, format);
  return { input: { value: Number(number) }, numberFormat: number.includes('.') ? '#,##0.00' : '#,##0' };
}

/** `1 234,5` as `1,234.5`: a decimal comma, thousands parted by spaces, no-break ones among them; null for no number. */
export function invariantNumber(text: string): string | null {
  const isNumber = /^[-+]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,\d+)?%?$/.test(text.trim());
  return isNumber
    ? text
        .trim()
        .replace(',', '.')
        .replace(/[ \u00a0\u202f]/g, ',')
    : null;
}

function typedText(trimmed: string, original: string): TypedInput {
  if (/^=./s.test(trimmed)) return { input: { formula: trimmed } };
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return { input: { value: Number(trimmed) } };
  if (/^[-+@]./s.test(trimmed)) return { input: { formula: `=${trimmed}` } };
  const percent = /^(\d+\.?\d*)%$/.exec(trimmed);
  if (percent?.[1] !== undefined)
    return {
      input: { value: Number(percent[1]) / 100 },
      numberFormat: percent[1].includes('.') ? '0.00%' : '0%',
    };
  if (/^(true|false)$/i.test(trimmed)) return { input: { value: trimmed.toLowerCase() === 'true' } };
  if (errorNames.test(trimmed.toUpperCase())) return { input: { value: { error: trimmed.toUpperCase() } } };
  const serial = dateSerial(trimmed);
  if (serial !== null) return { input: { value: serial }, numberFormat: 'dd.mm.yyyy' };
  return { input: { value: original } };
}

/** Days since 1899-12-30 of `dd.mm.yyyy`, `yyyy-mm-dd` or `mm/dd/yyyy`. */
function dateSerial(text: string): number | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = dotted
    ? [dotted[3], dotted[2], dotted[1]]
    : iso
      ? [iso[1], iso[2], iso[3]]
      : american
        ? [american[3], american[1], american[2]]
        : [];
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / dayMilliseconds);
}
