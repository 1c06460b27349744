/** Which schools of a workbook have a card. */
import type { SchoolName } from './school-facts';

interface Known {
  readonly schools: readonly SchoolName[];
  readonly flags: { readonly schools: readonly { readonly school: string }[] };
}

/** The registry's schools in its order, then those that only the results know. */
export function cardSchools({ schools, flags }: Known): readonly SchoolName[] {
  const registered = new Set(schools.map(({ code }) => code));
  const others = flags.schools.map(({ school }) => school).filter((code) => !registered.has(code));
  return [
    ...schools.map(({ code, name }) => ({ code, name })),
    ...others.map((code) => ({ code, name: code })),
  ];
}
