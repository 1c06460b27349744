/** What the cell of a quantity takes: its type and range, and the two answers that are no value. */
import type { CellStyle, ValidationModel } from '../core/model/sheet-model';
import type { Quantity } from '../core/schema/quantity';
import { cellAddress, type Area } from '../core/table/grid';
import { serialOf } from '../core/table/parse-date';
import { refusedEntry } from '../text/field-rule-text';
import * as words from '../text/school-book-text';
import { inputStyle } from './form-sheet';

const promptLimit = 255;
const titleLimit = 32;
const mostCounted = 999_999;
const mostText = 500;

export function answerStyle({ type }: Pick<Quantity, 'type'>): CellStyle {
  switch (type) {
    case 'date':
      return inputStyle({ type: 'date' });
    case 'text':
      return inputStyle({ type: 'string' });
    case 'count':
    case 'number':
    case 'yesNo':
    case 'choice':
      // General, so that the words «нет данных» may stand where a number is asked.
      return inputStyle({ type: 'number' });
  }
}

export function answerValidation(quantity: Quantity, area: Area, whole: string | null): ValidationModel {
  const { rule, error } = ruleOf(quantity, cellAddress(area.top, area.left));
  const prompt = [quantity.title || null, error, whole === null ? null : words.partPrompt(whole)]
    .filter((part) => part !== null)
    .join('. ')
    .replaceAll('..', '.');
  return {
    area,
    rule,
    allowBlank: true,
    promptTitle: words.thisTitle,
    prompt: cut(prompt, promptLimit),
    errorTitle: refusedEntry,
    error: cut(error, promptLimit),
  };
}

function ruleOf(
  { type, choices, minimum, maximum }: Quantity,
  at: string,
): { rule: ValidationModel['rule']; error: string } {
  const other = `OR(${at}="${words.answerNoData}",${at}="${words.answerNotApplicable}")`;
  const among = (condition: string) => ({
    kind: 'formula' as const,
    formula: `IF(ISNUMBER(${at}),${condition},${other})`,
  });
  const [least, most] = [minimum ?? 0, maximum ?? mostCounted];
  switch (type) {
    case 'yesNo':
    case 'choice': {
      const values = type === 'choice' ? choices : [words.answerYes, words.answerNo];
      const rule = {
        kind: 'list' as const,
        values: [...values, words.answerNoData, words.answerNotApplicable],
      };
      return { rule, error: words.choiceNeeded };
    }
    case 'count':
      return {
        rule: among(`AND(${at}>=${least},${at}<=${most},${at}=INT(${at}))`),
        error: words.countNeeded(most),
      };
    case 'number':
      return { rule: among(`AND(${at}>=${least},${at}<=${most})`), error: words.numberNeeded(least, most) };
    case 'date': {
      const [first, last] = [serialOf(2000, 1, 1), serialOf(2099, 12, 31)];
      return { rule: among(`AND(${at}>=${first},${at}<=${last})`), error: words.dateNeeded };
    }
    case 'text':
      return { rule: { kind: 'text-length', maximum: mostText }, error: words.documentTooLong };
  }
}

export function documentValidation(evidence: string, area: Area): ValidationModel {
  return textValidation(area, words.documentTitle, words.documentPrompt(evidence));
}

export function noteValidation(area: Area): ValidationModel {
  return textValidation(area, words.noteTitle, words.notePrompt);
}

function textValidation(area: Area, title: string, prompt: string): ValidationModel {
  return {
    area,
    rule: { kind: 'text-length', maximum: mostText },
    allowBlank: true,
    promptTitle: cut(title, titleLimit),
    prompt: cut(prompt, promptLimit),
    errorTitle: refusedEntry,
    error: words.documentTooLong,
  };
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
