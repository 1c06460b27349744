/** A form of a person's own: one JSON file, each of its faults said with its place. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Form } from '../core/schema/form';
import { formOf } from '../job/own-definitions';
import { formProblemText } from '../text/form-file-text';
import * as words from '../text/command/input-words';
import { Refusal } from './refusal';

export async function readForm(path: string): Promise<Form> {
  const name = basename(path);
  let reading: ReturnType<typeof formOf>;
  try {
    reading = formOf(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal(
      error instanceof SyntaxError ? words.formIsNoJson(name, error.message) : words.formMissing(name),
    );
  }
  const { form, problems } = reading;
  if (form !== null) return form;
  throw new Refusal(
    [words.formIsWrong(name), ...problems.map((one) => `  ${formProblemText(one)}`)].join('\n'),
  );
}
