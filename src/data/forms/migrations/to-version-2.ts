import type { Migration } from './migration';

/** Version 2: numbers of schools and of the district on sheets of their own, papers each once, a school for its protocols. */
export const toVersion2: Migration = {
  version: 2,
  newForms: ['contingent', 'schoolQuantities', 'districtQuantities', 'documents'],
  newFields: { details: ['ownSchool'] },
};
