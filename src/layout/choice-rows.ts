/** Rows to choose indicators in: the candidates of each group that the document only names, and a row for the district's own. */
import { chosenQuantity, groupLabel } from '../core/indicators/chosen-indicators';
import { candidatesFor, type CatalogueEntry } from '../core/schema/catalogue';
import type { District } from '../core/schema/district';
import { reporterText, unitText } from '../text/quantity-text';
import type { FormRow } from './form-sheet';
import { headingOf } from '../core/schema/direction-heading';

/** Nothing is chosen: the district writes «да» itself. */
export function choiceRows(district: District): FormRow[] {
  return district.indicators
    .filter(({ kind }) => kind === 'group')
    .flatMap((group) => {
      const candidates = candidatesFor(group.topics, district.catalogue);
      const row: FormRow = {
        direction: headingOf(district, group.direction),
        documentPlace: group.where,
        group: groupLabel(group),
        candidates: candidates.length,
      };
      return [...candidates.map((entry) => ({ ...row, ...candidateCells(entry, district) })), row];
    });
}

function candidateCells(entry: CatalogueEntry, district: District): FormRow {
  const quantity = chosenQuantity(entry, district);
  return {
    indicator: entry.text,
    quantity: quantity?.title ?? null,
    unit: quantity === null ? null : unitText(quantity),
    reportedBy: reporterText(quantity?.reportedBy ?? 'computed'),
    source: entry.source,
  };
}
