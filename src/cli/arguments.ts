/** The words of the command line and what they ask for. */
import { sectionCalled } from '../job/school-books';
import type { BookSection } from '../layout/school-book/blank-book';
import * as refusals from '../text/command/argument-words';
import { explainNeeds } from '../text/command/explain-words';
import {
  approvalNeeds,
  sectionNames,
  takeNames,
  wrongSection,
  wrongTake,
} from '../text/command/school-words';
import { commands, misreadKey, parseKeys, strangeKey, type Command, type Keys } from './argument-keys';

export interface BookArguments {
  /** The district's workbook. */
  readonly file: string;
  readonly collection: string | null;
  readonly due: string | null;
  readonly sections: readonly BookSection[];
  /** More cells than a school is asked for by default are agreed to. */
  readonly large: boolean;
}

export interface CollectArguments {
  readonly collection: string | null;
  /** Whose value stands where the district typed one and a school sent another; null: undecided. */
  readonly take: 'school' | 'district' | null;
  /** Why an approved collection changes. */
  readonly reason: string;
  readonly approval: { readonly order: string; readonly person: string } | null;
}

export interface ExplainArguments {
  /** Sheet and cell, as a formula names them. */
  readonly at: string;
  /** Name of the finding, where the cell has several. */
  readonly about: string | null;
  readonly text: string;
  readonly person: string;
}

export interface Arguments {
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The report as a Word document too, beside the workbook. */
  readonly docx: boolean;
  /** The schools' cards too, in a workbook beside it. */
  readonly cards: boolean;
  /** The draft of the order on the results, as a sheet and a Word document. */
  readonly draftOrder: boolean;
  /** The report for publication too, as a sheet and a Word document. */
  readonly isPublic: boolean;
  /** Schools to check again and to help, as a sheet and a Word document. */
  readonly lists: boolean;
  /** The summary of the year's procedures, likewise. */
  readonly summary: boolean;
  /** The yearly report that the document asks for, likewise. */
  readonly yearly: boolean;
  /** Codes of the schools whose cards are wanted; all when empty. */
  readonly schools: readonly string[];
  /** Of which municipality schools are wanted; all when null. */
  readonly municipality: string | null;
  readonly out: string | null;
  readonly year: number | null;
  readonly district: string | null;
  readonly form: string | null;
  readonly quiet: boolean;
  /** Workbooks for the schools of a district; null where none are wanted. */
  readonly books: BookArguments | null;
  /** The order that prolongs the document's plan. */
  readonly order: string | null;
  readonly collect: CollectArguments | null;
  /** Null where no cell is named. */
  readonly explain: ExplainArguments | null;
  /** Of the table that is dressed; null where none is named. */
  readonly sheet: string | null;
  /** «id=value» of parameters that are set. */
  readonly settings: readonly string[];
  /** Writes into the input file itself; asked for in so many words. */
  readonly inPlace: boolean;
}

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly message: string };

export function parseArguments(words: readonly string[]): ParsedArguments {
  const misread = misreadKey(words);
  if (misread !== undefined) return mistake(misread);
  const { values: keys, positionals } = parseKeys(words);
  const [name, ...inputs] = positionals;
  if (keys.version) return { kind: 'version' };
  if (keys.help || name === undefined || name === 'help') return { kind: 'help' };
  const command = commands.find((candidate) => candidate === name);
  if (command === undefined) return mistake(refusals.noCommand(name, commands.join(', ')));
  const refusal =
    missingInput(command, inputs, keys) ?? strangeKey(command, keys) ?? wrongValue(command, keys);
  return refusal === undefined
    ? { kind: 'arguments', value: argumentsOf(command, inputs, keys) }
    : mistake(refusal);
}

function missingInput(
  command: Command,
  inputs: readonly string[],
  { district, schools }: Keys,
): string | undefined {
  if (command !== 'new') return inputs.length === 0 ? refusals.nameFile : undefined;
  return district === undefined && schools === undefined ? refusals.nameDistrict : undefined;
}

/** Of keys that go with the command. */
function wrongValue(command: Command, keys: Keys): string | undefined {
  const year = Number(keys.year ?? 2015);
  if (!(Number.isInteger(year) && year >= 2015 && year <= 2099)) return refusals.wrongYear(keys.year);
  if (keys['in-place'] && keys.out !== undefined) return refusals.outOrInPlace;
  if (isAnswering(command, keys) && [keys.at, keys.text, keys.by].some((value) => !value?.trim()))
    return explainNeeds;
  if (keys.take !== undefined && takeOf(keys) === null) return wrongTake(keys.take);
  if (keys.approve && (keys.order === undefined || keys.by === undefined)) return approvalNeeds;
  const unknownSection = keys.section.find((title) => sectionCalled(title, sectionNames) === undefined);
  if (unknownSection !== undefined) return wrongSection(unknownSection);
  return keys.school.some((code) => code.trim() === '') ? refusals.schoolCodeNeeded : undefined;
}

function argumentsOf(command: Command, inputs: readonly string[], keys: Keys): Arguments {
  const isCollecting = command === 'collect';
  return {
    command,
    inputs,
    json: keys.json,
    docx: keys.docx,
    cards: keys.cards,
    draftOrder: keys['draft-order'],
    isPublic: keys.public,
    lists: keys.lists,
    summary: keys.summary,
    yearly: keys.yearly,
    schools: keys.school,
    municipality: keys.municipality ?? null,
    out: keys.out ?? null,
    year: keys.year === undefined ? null : Number(keys.year),
    district: keys.district ?? null,
    form: keys.form ?? null,
    order: isCollecting ? null : (keys.order ?? null),
    quiet: keys.quiet,
    books: keys.schools === undefined ? null : booksOf(keys.schools, keys),
    collect: isCollecting ? collectOf(keys) : null,
    explain: isAnswering(command, keys) ? explainOf(keys) : null,
    sheet: keys.sheet ?? null,
    settings: keys.set,
    inPlace: keys['in-place'],
  };
}

function booksOf(file: string, { collection, due, section, large }: Keys): BookArguments {
  const sections = section.flatMap((title) => sectionCalled(title, sectionNames) ?? []);
  return { file, collection: collection ?? null, due: due ?? null, sections, large };
}

function collectOf(keys: Keys): CollectArguments {
  const { collection, reason, approve, order, by } = keys;
  return {
    collection: collection ?? null,
    take: takeOf(keys),
    reason: reason ?? '',
    approval: approve ? { order: order ?? '', person: by ?? '' } : null,
  };
}

function explainOf({ at, about, text, by }: Keys): ExplainArguments {
  return { at: at ?? '', about: about ?? null, text: text ?? '', person: by ?? '' };
}

/** The command alone lists what can be explained. */
function isAnswering(command: Command, { at, text, about, by }: Keys): boolean {
  return command === 'explain' && [at, text, about, by].some((value) => value !== undefined);
}

function takeOf({ take }: Keys): CollectArguments['take'] {
  return (['school', 'district'] as const).find((id) => takeNames[id] === take) ?? null;
}

function mistake(message: string): ParsedArguments {
  return { kind: 'mistake', message };
}
