/** Taking the document's plan on for the year shown: what is proposed, and the cells that a person's choice writes. */
import type { Analysis } from '../core/analysis';
import { planProposals, type PlanProposals } from '../core/roadmap/plan-proposals';
import type { TargetId } from '../core/schema/roadmap';
import type { SheetFill } from '../layout/fill-cells';
import { planCells } from '../layout/plan-cells';
import { headingOf } from '../core/schema/direction-heading';
import { proposedPlanText } from '../text/plan-adoption-text';

/** Null where the workbook's district is not known. */
export function proposalsOf({ tables, district, period }: Analysis): PlanProposals | null {
  return district === null ? null : planProposals(tables, district, period.year);
}

export interface PlanChoice {
  /** Targets whose plan is taken on. */
  readonly targets: readonly TargetId[];
  /** The order that prolongs the document. */
  readonly order: string | null;
}

/** Whether the choice may be written: an expired document needs its order, and the workbook a sheet for the plans. */
export type PlanRefusal = 'order-needed' | 'no-sheet' | 'nothing-chosen';

export function adoptionCells(
  analysis: Analysis,
  { targets, order }: PlanChoice,
): { readonly fills: readonly SheetFill[]; readonly count: number } | PlanRefusal {
  const { tables, district } = analysis;
  const all = proposalsOf(analysis);
  const paper = order?.trim() ?? '';
  const proposals = all?.proposals.filter(({ target }) => targets.includes(target.id)) ?? [];
  if (all === null || district === null || proposals.length === 0) return 'nothing-chosen';
  if (tables.of('indicators').length === 0) return 'no-sheet';
  if (all.isExpired && paper === '') return 'order-needed';
  const basis = paper === '' ? null : paper;
  const fills = planCells(tables.of('indicators'), { ...all, proposals }, district, basis);
  return { fills, count: proposals.length };
}

/** A proposal as a surface shows it. */
export interface PlanLine {
  readonly target: TargetId;
  readonly direction: string;
  readonly subject: string;
  /** The document's value and its years. */
  readonly plan: string;
  /** Taken unless a person says otherwise; what the document sets for several years together is not. */
  readonly isChosen: boolean;
}

export interface PlanOverview {
  readonly year: number;
  readonly isExpired: boolean;
  /** Without it there is nowhere to write. */
  readonly hasSheet: boolean;
  readonly lines: readonly PlanLine[];
}

export function planOverview(analysis: Analysis): PlanOverview | null {
  const { tables, district } = analysis;
  const all = proposalsOf(analysis);
  if (all === null || district === null) return null;
  return {
    year: all.year,
    isExpired: all.isExpired,
    hasSheet: tables.of('indicators').length > 0,
    lines: all.proposals.map((proposal) => ({
      target: proposal.target.id,
      direction: headingOf(district, proposal.target.direction),
      subject: proposal.target.subject,
      plan: proposedPlanText(proposal),
      isChosen: !proposal.isOfSeveralYears,
    })),
  };
}
