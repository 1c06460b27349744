/** A form of a person's own: one JSON file, each of its faults said with its place. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseFormFile } from '../core/schema/check-form';
import type { Form } from '../core/schema/form';
import { formProblemText } from '../text/form-file-text';
import { Refusal } from './refusal';

export async function readForm(path: string): Promise<Form> {
  const name = basename(path);
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new Refusal(
      error instanceof SyntaxError
        ? `Файл формы «${name}» — не JSON: ${error.message}`
        : `Файл формы «${name}» не найден или недоступен.`,
    );
  }
  const { form, problems } = parseFormFile(json);
  if (form !== null) return form;
  throw new Refusal(
    [`Файл формы «${name}» с ошибками:`, ...problems.map((one) => `  ${formProblemText(one)}`)].join('\n'),
  );
}
