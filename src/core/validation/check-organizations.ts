/** Numbers of organisations that nobody asks in the collection, and successors that the registry does not have. */
import { defineCheck, type Finding } from '../finding';
import { collectionsForm } from '../indicators/collections';
import { isAskedOf } from '../indicators/membership';
import { codesIn } from '../results/school-finder';
import { placesOf, schoolQuantitiesForm, type QuantitySheets } from '../indicators/quantity-sheets';
import { Answer, type QuantityValues } from '../indicators/quantity-values';
import { closestLabel, normaliseLabel } from '../table/normalise-label';
import { placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'organization-not-asked': {
      readonly school: string;
      readonly collection: string;
      /** Serial days of its activity; null: no bound. */
      readonly from: number | null;
      readonly to: number | null;
      /** Of a branch the head whose numbers include its own. */
      readonly head: string | null;
    };
    'successor-unknown': {
      readonly value: string;
      readonly similar: string | null;
      readonly isItself: boolean;
    };
  }
}

export const organizationFindings = defineCheck({
  'organization-not-asked': 'error',
  'successor-unknown': 'error',
});

export const checkOrganizations: WholeCheck = {
  id: 'organizations',
  scope: 'cross-sheet',
  reads: ['schools', schoolQuantitiesForm, 'contingent', collectionsForm],
  run: ({ tables, quantities }) => [
    ...unknownSuccessors(tables),
    ...(quantities === null
      ? []
      : [...answersOfOthers(quantities), ...contingentOfOthers(tables, quantities)]),
  ],
};

function unknownSuccessors(tables: Tables): Finding[] {
  const rows = tables.rows('schools');
  const codes = rows.map(({ table, row }) => textOf(table, row, 'code'));
  const known = new Set(codes.map(normaliseLabel));
  return rows.flatMap(({ table, row }, at) =>
    codesIn(textOf(table, row, 'successors')).flatMap((value): Finding[] => {
      const isItself = normaliseLabel(value) === normaliseLabel(codes[at] ?? '');
      if (known.has(normaliseLabel(value)) && !isItself) return [];
      const facts = { value, similar: isItself ? null : closestLabel(value, codes), isItself };
      return [organizationFindings.of('successor-unknown', placeOf(table, row, 'successors'), facts)];
    }),
  );
}

function answersOfOthers({ rows, values }: QuantitySheets): Finding[] {
  return rows.flatMap(({ table, row, organization, collection, read }) =>
    read.answer === Answer.none ? [] : notAsked(values, { table, row, organization, collection }),
  );
}

function contingentOfOthers(tables: Tables, { values }: QuantitySheets): Finding[] {
  const organizationOf = placesOf(values.organizations.map(({ code }) => code));
  const collectionOf = placesOf(values.collections.map(({ title }) => title));
  return tables.rows('contingent').flatMap(({ table, row }) => {
    const isFilled = table.form.fields.some(
      ({ name }) => name !== 'school' && name !== 'collection' && tables.isFilled(table, row, name),
    );
    if (!isFilled) return [];
    const organization = organizationOf(textOf(table, row, 'school'));
    const collection = collectionOf(textOf(table, row, 'collection'));
    return notAsked(values, { table, row, organization, collection });
  });
}

interface AnswerPlace {
  readonly table: Table;
  readonly row: number;
  readonly organization: number;
  readonly collection: number;
}

function notAsked(values: QuantityValues, { table, row, organization, collection }: AnswerPlace): Finding[] {
  const member = values.organizations[organization];
  const asked = values.collections[collection];
  if (member === undefined || asked === undefined || isAskedOf(values, organization, collection)) return [];
  const { name, from, to, head, reportsWithHead } = member;
  const facts = { school: name, collection: asked.title, from, to, head: reportsWithHead ? head : null };
  return [organizationFindings.of('organization-not-asked', placeOf(table, row, 'school'), facts)];
}
