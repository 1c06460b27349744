/** The words of the command line and what they ask for. */
import { parseArgs } from 'node:util';
import { sectionCalled } from '../job/school-books';
import type { BookSection } from '../layout/school-book/blank-book';
import * as refusals from '../text/command/argument-words';
import { explainNeeds, explainOnly } from '../text/command/explain-words';
import {
  approvalNeeds,
  collectOnly,
  schoolsOnly,
  sectionNames,
  takeNames,
  wrongSection,
  wrongTake,
} from '../text/command/school-words';

export const commands = [
  'check',
  'fill',
  'flag',
  'report',
  'run',
  'schools',
  'plan',
  'decisions',
  'upgrade',
  'explain',
  'letters',
  'new',
  'collect',
  'prepare',
] as const;
export type Command = (typeof commands)[number];

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
  /** Writes into the input file itself; asked for in so many words. */
  readonly inPlace: boolean;
}

export type ParsedArguments =
  | { readonly kind: 'arguments'; readonly value: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
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
        'draft-order': { type: 'boolean', default: false },
        public: { type: 'boolean', default: false },
        lists: { type: 'boolean', default: false },
        summary: { type: 'boolean', default: false },
        school: { type: 'string', multiple: true, default: [] },
        municipality: { type: 'string' },
        out: { type: 'string', short: 'o' },
        year: { type: 'string' },
        district: { type: 'string' },
        form: { type: 'string' },
        schools: { type: 'string' },
        collection: { type: 'string' },
        due: { type: 'string' },
        section: { type: 'string', multiple: true, default: [] },
        large: { type: 'boolean', default: false },
        take: { type: 'string' },
        reason: { type: 'string' },
        approve: { type: 'boolean', default: false },
        order: { type: 'string' },
        by: { type: 'string' },
        at: { type: 'string' },
        about: { type: 'string' },
        text: { type: 'string' },
        quiet: { type: 'boolean', short: 'q', default: false },
        'in-place': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'V', default: false },
      },
    });
  } catch (error) {
    return mistake(refusals.unknownKey(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  const [name, ...inputs] = positionals;
  if (values.version) return { kind: 'version' };
  if (values.help || name === undefined || name === 'help') return { kind: 'help' };
  const command = commands.find((candidate) => candidate === name);
  if (command === undefined) return mistake(refusals.noCommand(name, commands.join(', ')));
  if (command !== 'new' && inputs.length === 0) return mistake(refusals.nameFile);
  if (command === 'new' && values.district === undefined && values.schools === undefined)
    return mistake(refusals.nameDistrict);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 2015 && year <= 2099)) {
    return mistake(refusals.wrongYear(values.year));
  }
  if (values['in-place'] && values.out !== undefined) return mistake(refusals.outOrInPlace);
  if (values.municipality !== undefined && command !== 'schools') return mistake(refusals.whoseMunicipality);
  if (values.cards && command !== 'report' && command !== 'run') return mistake(refusals.whoMakesCards);
  if (values['draft-order'] && command !== 'report' && command !== 'run')
    return mistake(refusals.whoDraftsOrder);
  if (values.public && command !== 'report' && command !== 'run') return mistake(refusals.whoPublishes);
  if ((values.lists || values.summary) && command !== 'report' && command !== 'run')
    return mistake(refusals.whoMakesLists);
  const makesBooks = command === 'new' && values.schools !== undefined;
  const isCollecting = command === 'collect';
  const ofBooks = [values.due, values.section[0], values.large || undefined];
  const isExplaining = command === 'explain';
  const ofCollecting = [
    values.take,
    values.reason,
    values.approve || undefined,
    isExplaining ? undefined : values.by,
  ];
  const ofExplaining = [values.at, values.text, values.about];
  if (!isCollecting && ofCollecting.some((value) => value !== undefined)) return mistake(collectOnly);
  if (!isExplaining && ofExplaining.some((value) => value !== undefined)) return mistake(explainOnly);
  const { at, text, by } = values;
  const isAnswering = isExplaining && [at, text, values.about, by].some((value) => value !== undefined);
  const isWhole = [at, text, by].every((value) => value !== undefined && value.trim() !== '');
  if (isAnswering && !isWhole) return mistake(explainNeeds);
  if (!makesBooks && !isCollecting && values.collection !== undefined) return mistake(schoolsOnly);
  const take =
    values.take === undefined
      ? null
      : (['school', 'district'] as const).find((id) => takeNames[id] === values.take);
  if (take === undefined) return mistake(wrongTake(values.take ?? ''));
  if (values.approve && (values.order === undefined || values.by === undefined))
    return mistake(approvalNeeds);
  if (!makesBooks && ofBooks.some((value) => value !== undefined)) return mistake(schoolsOnly);
  const sections = values.section.map((name) => sectionCalled(name, sectionNames));
  const unknownSection = values.section.find((_, at) => sections[at] === undefined);
  if (unknownSection !== undefined) return mistake(wrongSection(unknownSection));
  if (values.school.length > 0 && !values.cards && !makesBooks) return mistake(refusals.cardsNeeded);
  if (values.order !== undefined && command !== 'plan' && !isCollecting)
    return mistake(refusals.whoTakesOrder);
  if (values.school.some((code) => code.trim() === '')) return mistake(refusals.schoolCodeNeeded);
  return {
    kind: 'arguments',
    value: {
      command,
      inputs,
      json: values.json,
      docx: values.docx,
      cards: values.cards,
      draftOrder: values['draft-order'],
      isPublic: values.public,
      lists: values.lists,
      summary: values.summary,
      schools: values.school,
      municipality: values.municipality ?? null,
      out: values.out ?? null,
      year,
      district: values.district ?? null,
      form: values.form ?? null,
      order: isCollecting ? null : (values.order ?? null),
      quiet: values.quiet,
      books:
        values.schools === undefined
          ? null
          : {
              file: values.schools,
              collection: values.collection ?? null,
              due: values.due ?? null,
              sections: sections.flatMap((section) => section ?? []),
              large: values.large,
            },
      collect: isCollecting
        ? {
            collection: values.collection ?? null,
            take,
            reason: values.reason ?? '',
            approval: values.approve ? { order: values.order ?? '', person: values.by ?? '' } : null,
          }
        : null,
      explain: isAnswering
        ? { at: at ?? '', about: values.about ?? null, text: text ?? '', person: by ?? '' }
        : null,
      inPlace: values['in-place'],
    },
  };
}

function mistake(message: string): ParsedArguments {
  return { kind: 'mistake', message };
}
