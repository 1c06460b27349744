/** A form of a person's own: one JSON file, each of its faults said with its place. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseFormFile } from '../core/schema/check-form';
import type { Form } from '../core/schema/form';
import { formProblemText } from '../text/form-file-text';
import * as words from '../text/command/input-words';
import { Refusal } from './refusal';

export async function readForm(path: string): Promise<Form> {
  const name = basename(path);
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new Refusal(
      error instanceof SyntaxError ? words.formIsNoJson(name, error.message) : words.formMissing(name),
    );
  }
  const { form, problems } = parseFormFile(json);
  if (form !== null) return form;
  throw new Refusal(
    [words.formIsWrong(name), ...problems.map((one) => `  ${formProblemText(one)}`)].join('\n'),
  );
}
