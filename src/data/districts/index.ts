/** The districts the product knows, and how to load one profile without loading the others. */
import { loadCatalogue } from '../indicators/catalogue/load-catalogue';
import type { District, DistrictListing } from '../../core/schema/district';

interface KnownDistrict extends DistrictListing {
  readonly read: () => Promise<unknown>;
}

const knownDistricts: readonly KnownDistrict[] = [
  {
    id: 'belinsky',
    name: 'Белинский район',
    region: 'Пензенская область',
    read: async () =>
      (await import(/* webpackChunkName: "district-belinsky" */ './belinsky/belinsky')).belinsky,
  },
  {
    id: 'aleksandrovskoye',
    name: 'Александровский район',
    region: 'Томская область',
    read: async () =>
      (
        await import(
          /* webpackChunkName: "district-aleksandrovskoye" */ './aleksandrovskoye/aleksandrovskoye'
        )
      ).aleksandrovskoye,
  },
  {
    id: 'kulebaki',
    name: 'городской округ город Кулебаки',
    region: 'Нижегородская область',
    read: async () =>
      (await import(/* webpackChunkName: "district-kulebaki" */ './kulebaki/kulebaki')).kulebaki,
  },
  {
    id: 'slavgorod',
    name: 'г. Славгород',
    region: 'Алтайский край',
    read: async () =>
      (await import(/* webpackChunkName: "district-slavgorod" */ './slavgorod/slavgorod')).slavgorod,
  },
  {
    id: 'nazran',
    name: 'Назрановский район',
    region: 'Республика Ингушетия',
    read: async () => (await import(/* webpackChunkName: "district-nazran" */ './nazran/nazran')).nazran,
  },
];

/** For menus and messages; loads nothing. */
export const districtList: readonly DistrictListing[] = knownDistricts.map(({ id, name, region }) => ({
  id,
  name,
  region,
}));

const loaded = new Map<string, Promise<District>>();

/** Throws for an id that is not in `districtList`: callers choose from the list. */
export async function loadDistrict(id: string): Promise<District> {
  const known = knownDistricts.find((district) => district.id === id);
  if (known === undefined) throw new Error(`No profile of the district "${id}"`);
  let promise = loaded.get(id);
  if (promise === undefined) {
    promise = readProfile(known);
    loaded.set(id, promise);
  }
  return promise;
}

/** What checks a profile is loaded with it: most formulas and pages name no district. */
async function readProfile({ id, read }: KnownDistrict): Promise<District> {
  const [file, catalogue, { parseDistrictFile }] = await Promise.all([
    read(),
    loadCatalogue(),
    import('../../core/schema/check-district'),
  ]);
  const reading = parseDistrictFile(file, catalogue);
  if (reading.ok) return reading.district;
  throw new Error(`The profile of "${id}" is broken: ${JSON.stringify(reading.problems.slice(0, 5))}`);
}
