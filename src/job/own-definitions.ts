/** A form or a district of a person's own, from the text of its file. */
import { parseDistrictText } from '../core/schema/check-district';
import { parseFormFile } from '../core/schema/check-form';
import { loadCatalogue } from '../data/indicators/catalogue/load-catalogue';

/** Throws `SyntaxError` where the text is no JSON. */
export function formOf(text: string): ReturnType<typeof parseFormFile> {
  return parseFormFile(JSON.parse(text.replace(/^\ufeff/u, '')));
}

export async function describedDistrict(text: string): Promise<ReturnType<typeof parseDistrictText>> {
  return parseDistrictText(text, await loadCatalogue());
}
