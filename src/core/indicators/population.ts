/** Which organisations an indicator is reckoned over in a year. */
import type { Population } from '../schema/indicator';
import { membershipIn } from './membership';
import type { QuantityValues } from './quantity-values';

/** Codes of schools on an official list of a year; null: the workbook has no such list. */
export type SchoolList = (list: string, year: number) => ReadonlySet<string> | null;

/** Places in `organizations`; null where the list that names them is missing. */
export function membersOf(
  among: Population,
  values: QuantityValues,
  year: number,
  listed: SchoolList,
): readonly number[] | null {
  const { organizations } = values;
  const active = membershipIn(values, year).members;
  switch (among.kind) {
    case 'all':
    case 'rotation':
      return active;
    case 'types':
      return active.filter((at) => among.types.includes(organizations[at]?.type ?? ''));
    case 'sample':
    case 'list': {
      const list = among.kind === 'sample' ? listed('sample', year) : listed(among.list, among.year ?? year);
      return list === null ? null : active.filter((at) => list.has(organizations[at]?.code ?? ''));
    }
  }
}
