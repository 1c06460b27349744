/** The keys of the command line, and the commands that each goes with. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as refusals from '../text/command/argument-words';
import { explainOnly } from '../text/command/explain-words';
import { sheetOnly } from '../text/dress-text';
import { settingsOnly } from '../text/command/settings-words';
import { collectOnly, schoolsOnly } from '../text/command/school-words';

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
  'settings',
  'letters',
  'new',
  'collect',
  'prepare',
  'dress',
] as const;
export type Command = (typeof commands)[number];

export type Keys = ReturnType<typeof parseKeys>['values'];

const options = {
  json: { type: 'boolean', default: false },
  docx: { type: 'boolean', default: false },
  cards: { type: 'boolean', default: false },
  'draft-order': { type: 'boolean', default: false },
  public: { type: 'boolean', default: false },
  lists: { type: 'boolean', default: false },
  summary: { type: 'boolean', default: false },
  yearly: { type: 'boolean', default: false },
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
  set: { type: 'string', multiple: true, default: [] },
  sheet: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  'in-place': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} satisfies NonNullable<ParseArgsConfig['options']>;

/** Throws where `misreadKey` has something to say. */
export function parseKeys(words: readonly string[]) {
  return parseArgs({ args: [...words], allowPositionals: true, options });
}

/** What is wrong with the first key that is not known, or lacks a value, or has one too many. */
export function misreadKey(words: readonly string[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) return refusals.unknownKey(rawName);
    const { type } = options[name as keyof typeof options];
    if (type === 'boolean' && value !== undefined) return refusals.keyWithoutValue(rawName);
    const isAnotherKey = value?.startsWith('-') === true && inlineValue !== true;
    if (type === 'string' && (value === undefined || isAnotherKey)) return refusals.keyNeedsValue(rawName);
  }
  return undefined;
}

/** A school's workbook is made by a key of `new`. */
function makesBooks(command: Command, keys: Keys): boolean {
  return command === 'new' && keys.schools !== undefined;
}

interface KeyRule {
  readonly keys: readonly (keyof Keys)[];
  goesWith(command: Command, keys: Keys): boolean;
  readonly refusal: string;
}

const only =
  (...of: readonly Command[]) =>
  (command: Command): boolean =>
    of.includes(command);

const keyRules: readonly KeyRule[] = [
  { keys: ['municipality'], goesWith: only('schools'), refusal: refusals.whoseMunicipality },
  { keys: ['cards'], goesWith: only('report', 'run'), refusal: refusals.whoMakesCards },
  { keys: ['draft-order'], goesWith: only('report', 'run'), refusal: refusals.whoDraftsOrder },
  { keys: ['public'], goesWith: only('report', 'run'), refusal: refusals.whoPublishes },
  { keys: ['lists', 'summary', 'yearly'], goesWith: only('report', 'run'), refusal: refusals.whoMakesLists },
  { keys: ['take', 'reason', 'approve'], goesWith: only('collect'), refusal: collectOnly },
  { keys: ['by'], goesWith: only('collect', 'explain'), refusal: collectOnly },
  { keys: ['at', 'text', 'about'], goesWith: only('explain'), refusal: explainOnly },
  { keys: ['sheet'], goesWith: only('dress'), refusal: sheetOnly },
  { keys: ['set'], goesWith: only('settings'), refusal: settingsOnly },
  {
    keys: ['collection'],
    goesWith: (command, keys) => command === 'collect' || makesBooks(command, keys),
    refusal: schoolsOnly,
  },
  { keys: ['due', 'section', 'large'], goesWith: makesBooks, refusal: schoolsOnly },
  {
    keys: ['school'],
    goesWith: (command, keys) => keys.cards || makesBooks(command, keys),
    refusal: refusals.cardsNeeded,
  },
  { keys: ['order'], goesWith: only('plan', 'collect'), refusal: refusals.whoTakesOrder },
];

/** What to say of a key that does not go with the command; undefined where all do. */
export function strangeKey(command: Command, keys: Keys): string | undefined {
  return keyRules.find((rule) => rule.keys.some((key) => isGiven(keys[key])) && !rule.goesWith(command, keys))
    ?.refusal;
}

function isGiven(value: Keys[keyof Keys]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
