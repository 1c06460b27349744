/** The district that a call names: one of the known by its id, or a district file of a person's own. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { District, DistrictListing } from '../core/schema/district';
import { describedDistrict } from '../job/own-definitions';
import { jsonProblemText } from '../text/json-problem-text';
import * as words from '../text/command/input-words';
import { Refusal } from './refusal';

export interface KnownDistricts {
  readonly listings: readonly DistrictListing[];
  readonly load: (id: string) => Promise<District>;
}

/** Refuses an id that is not known and a file with faults, each fault with its place and cure. */
export async function chooseDistrict(asked: string, known: KnownDistricts): Promise<District> {
  if (isFile(asked)) return readDistrict(asked);
  const listing = known.listings.find(({ id }) => id === asked);
  if (listing !== undefined) return known.load(listing.id);
  const list = known.listings.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new Refusal(words.noDistrict(asked, list));
}

function isFile(asked: string): boolean {
  return /\.json$/iu.test(asked) || /[\\/]/u.test(asked);
}

async function readDistrict(path: string): Promise<District> {
  const name = basename(path);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw new Refusal(words.districtFileMissing(name, path));
  }
  const reading = await describedDistrict(content);
  if (reading.ok) return reading.district;
  throw new Refusal(reading.problems.map((problem) => jsonProblemText(name, problem)).join('\n'));
}
