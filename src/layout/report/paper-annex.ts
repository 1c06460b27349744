/** What every paper tells of its numbers after the signatures: their data, the method where the district changed it, what was explained. */
import type { Block } from '../../core/model/document-model';
import type { ReportFacts } from '../../core/report/report-facts';
import { acceptedAnnex } from './accepted-annex';
import { dataBlocks } from './data-blocks';
import { parametersAnnex } from './parameters-annex';

/** What a sheet without an annex of its own says beside its numbers. */
export type ToldBeside = Pick<ReportFacts, 'accepted' | 'explainedFlags' | 'changedParameters'>;

export interface AnnexLook {
  /** A paper for everybody names no school and no person. */
  readonly isPublic?: boolean;
  /** A paper of the sheets' own words has no data to name. */
  readonly namesData?: boolean;
}

export function paperAnnex(
  facts: ReportFacts,
  { isPublic = false, namesData = true }: AnnexLook = {},
): Block[] {
  return [
    ...(namesData ? dataBlocks(facts, isPublic) : []),
    ...parametersAnnex(facts),
    ...acceptedAnnex(facts, isPublic),
  ];
}
