/** The catalogue of indicators: data of the districts, loaded with the first of them. */
import { catalogue as decodeCatalogue, type Catalogue } from '../../../core/schema/catalogue';
import { isFailed } from '../../../core/schema/decode';
import type { JsonProblem } from '../../../core/schema/json-problem';

let loaded: Promise<Catalogue> | null = null;

export async function loadCatalogue(): Promise<Catalogue> {
  loaded ??= readCatalogue();
  return loaded;
}

async function readCatalogue(): Promise<Catalogue> {
  const { default: file } = await import(/* webpackChunkName: "district-catalogue" */ './catalogue.json');
  const problems: JsonProblem[] = [];
  const read = decodeCatalogue(file, [], problems);
  if (isFailed(read)) throw new Error(`The catalogue is broken: ${JSON.stringify(problems.slice(0, 5))}`);
  return read;
}
