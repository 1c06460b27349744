/** `msoko dress`: a copy of the workbook in which one of the person's own tables has the house style. */
import { basename, dirname } from 'node:path';
import { dressedName, dressedSheet, houseLooks } from '../job/dress';
import * as words from '../text/dress-text';
import * as output from '../text/command/output-words';
import type { Arguments } from './arguments';
import type { CommandContext } from './command-context';
import { readInputs, type InputFile } from './read-inputs';
import { Refusal } from './refusal';
import { isSameFile, outputPath, put } from './write-output';

export async function dress(asked: Arguments, context: CommandContext): Promise<void> {
  const { files, problems } = await readInputs(asked.inputs, context.doors, () => undefined);
  const [problem] = problems;
  if (problem !== undefined) throw new Refusal(problem);
  const [file] = files;
  if (file === undefined || file.workbook === null || files.length > 1) throw new Refusal(words.oneBook);
  const { workbook, path, name } = file;
  const chosen = await chosenSheet(asked.sheet, { ...file, workbook });
  if (chosen.table === null || chosen.problem !== null)
    throw new Refusal(words.dressProblemText(chosen.name, chosen.problem ?? 'empty'));
  const target = outputPath(dirname(path), dressedName(name), asked.out);
  if (isSameFile(target, path)) throw new Refusal(output.isSource(basename(target)));
  await put(target, await workbook.dressed(chosen.id, chosen.table, houseLooks));
  if (asked.quiet) return;
  context.print(`${words.dressedText(chosen.table)} ${words.dressedKeeps}`);
  context.print(output.written(target));
}

type OpenFile = InputFile & { readonly workbook: NonNullable<InputFile['workbook']> };

async function chosenSheet(wanted: string | null, { workbook, name }: OpenFile) {
  const all = await workbook.listSheets();
  const infos = all.filter((info) => wanted !== null || info.visibility === 'visible');
  const sheets = await Promise.all(
    infos.map(async (info) => dressedSheet(info, await workbook.readSheet(info.id))),
  );
  const own = sheets.filter(({ problem }) => problem === null);
  if (wanted === null && own.length !== 1)
    throw new Refusal(words.whichSheet(own.map((sheet) => sheet.name)));
  const found = wanted === null ? own[0] : sheets.find((sheet) => sheet.name === wanted);
  if (found === undefined) throw new Refusal(words.noSuchSheet(wanted ?? '', name));
  return found;
}
