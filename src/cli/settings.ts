/** `settings`: the method's parameters, which a district has changed, and new values for its sheet of parameters. */
import type { Analysis } from '../core/analysis';
import { targetFile } from '../job/district-files';
import { settingChanges, settingLines, settingRefusals, type SettingChanges } from '../job/settings';
import * as words from '../text/command/settings-words';
import type { Arguments } from './arguments';
import { Refusal } from './refusal';

export function parameterLines(analysis: Pick<Analysis, 'tables'>): readonly string[] {
  const lines = settingLines(analysis);
  return [
    words.parameters(lines.length),
    ...lines.flatMap(({ id, title, value, own, use, unit, limits, source }) => [
      words.parameter(id, value, own, use),
      `    ${title}`,
      `    ${words.about(unit, limits, source)}`,
    ]),
    words.howToSet,
  ];
}

/** The cells to write; null where nothing is set. */
export function settingsFor({ settings }: Arguments, analysis: Analysis): SettingChanges | null {
  if (settings.length === 0) return null;
  const known = new Set(settingLines(analysis).map(({ id }) => id));
  const choice = new Map(settings.map((text) => pairOf(text)));
  for (const id of choice.keys()) if (!known.has(id)) throw new Refusal(words.noParameter(id));
  const [refused] = settingRefusals(choice);
  if (refused !== undefined) throw new Refusal(refused.text);
  return settingChanges(analysis, choice, targetFile(analysis));
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Refusal(words.wrongPair(text));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
