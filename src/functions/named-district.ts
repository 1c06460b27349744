/** The district a formula names, loaded once; its profile is data of the product, nothing leaves the computer. */
import type { District } from '../core/schema/district';
import { districtNamed } from '../core/table/identify-district';
import { districtList, loadDistrict } from '../data/districts/index';
import { notAvailable } from './function-error';

export async function districtCalled(text: string): Promise<District> {
  const listing = districtNamed(text, districtList);
  if (listing !== null) return loadDistrict(listing.id);
  const known = districtList.map((district) => district.name);
  throw notAvailable({ code: 'unknown-district', value: text, known });
}

export function allDistricts(): Promise<readonly District[]> {
  return Promise.all(districtList.map(({ id }) => loadDistrict(id)));
}
