/** `letters`: what is written to each school, on the screen or as files for Word and for pasting. */
import { basename, join } from 'node:path';
import { letterBytes, lettersOf } from '../job/collection/letters';
import { readBooks } from '../job/collection/collecting';
import { planInto } from '../job/collection/plan-into';
import { districtOf } from '../job/district-files';
import { analyzeAs, separateFiles } from '../job/given-files';
import { todaySerial } from '../job/today';
import * as words from '../text/command/letter-words';
import { reading } from '../text/command/progress-words';
import { noDistrictBook, schoolsOwnBook } from '../text/command/school-words';
import type { Arguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs } from './read-inputs';
import { Refusal } from './refusal';
import { put } from './write-output';

export async function writeLetters(asked: Arguments, context: CommandContext): Promise<boolean> {
  const { reference, doors, loadDistrict, now } = context;
  const inputs = await readInputs(asked.inputs, doors, (done, total, name) =>
    context.progress(reading(done + 1, total, name)),
  );
  [...inputs.problems, ...inputs.notes].forEach(context.complain);
  const { schools, rest } = separateFiles(inputs.files, reference);
  const district = await districtOf(rest, reference, loadDistrict, null);
  const target = inputs.files[0]?.name;
  if (schools.some(({ file }) => file === target)) throw new Refusal(schoolsOwnBook(target ?? ''));
  if (district === null || target === undefined)
    throw new Refusal(noDistrictBook(basename(asked.inputs[0] ?? '')));
  const today = todaySerial(now);
  const analysis = analyzeAs(district, rest, context, asked.year);
  const scene = { analysis, reference, today, target };
  const choice = { collection: null, decide: () => new Map(), reason: '', approval: null };
  const asks = district.quantities.some(({ reportedBy }) => reportedBy === 'school');
  const planning = asks ? planInto(scene, readBooks(schools, scene), choice) : null;
  const letters = lettersOf(analysis, planning?.kind === 'planned' ? planning.planned : null);
  if (!asked.quiet) context.print(words.lettersCount(letters.length));
  if (asked.out === null) {
    letters.forEach(({ text }) => void context.print(`\n${text}`));
    return inputs.problems.length === 0;
  }
  for (const { file, text, document } of letters) {
    await put(join(asked.out, `${file}.txt`), letterBytes(text));
    await put(join(asked.out, `${file}.docx`), await doors.createDocument(document));
  }
  if (!asked.quiet) context.print(words.lettersWritten(asked.out));
  return inputs.problems.length === 0;
}
