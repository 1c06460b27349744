/** Every check there is, and how grave each kind of finding is: a check is its own file and its line here. */
import { parameterUseFindings } from '../flags/flag-sheets';
import { storedNumberFindings, type FindingCode, type Severity } from '../finding';
import { resultFindings } from '../results/result-findings';
import { tableReadingFindings } from '../table/table-reading';
import { recognitionFindings } from '../table/recognise';
import type { CrossSheetCheck, SheetCheck } from './check';
import { agreementFindings, checkAgreement } from './check-agreement';
import { assessmentFindings, checkAssessments } from './check-assessments';
import { commentFindings } from './check-comments';
import { checkDistributions, distributionFindings } from './check-distributions';
import { checkKeys, keyFindings } from './check-keys';
import { checkOrganizations, organizationFindings } from './check-organizations';
import { checkPersonalData, personalDataFindings } from './check-personal-data';
import { checkPlausibility, plausibilityFindings } from './check-plausibility';
import { checkPlans, planFindings } from './check-plans';
import { checkQuantities, quantityFindings } from './check-quantities';
import { checkQuestions, questionFindings } from './check-questions';
import { checkRanges, rangeFindings } from './check-ranges';
import { checkReferences, referenceFindings } from './check-references';
import { checkRequired, requiredFindings } from './check-required';
import { checkRoadmap, roadmapFindings } from './check-roadmap';
import { checkRowRules, rowRuleFindings } from './check-row-rules';
import { checkRunningTotals, runningTotalFindings } from './check-running-totals';
import { checkTexts, textFindings } from './check-texts';
import { checkTypes, typeFindings } from './check-types';
import { explanationFindings } from './explain-findings';
import { checkWorkbook, wholeWorkbookFindings } from './check-workbook';

export const sheetChecks: readonly SheetCheck[] = [
  checkTypes,
  checkRequired,
  checkRanges,
  checkTexts,
  checkRowRules,
  checkPersonalData,
];

export const crossSheetChecks: readonly CrossSheetCheck[] = [
  checkWorkbook,
  checkKeys,
  checkReferences,
  checkRoadmap,
  checkDistributions,
  checkPlausibility,
  checkPlans,
  checkQuantities,
  checkOrganizations,
  checkQuestions,
  checkAssessments,
  checkAgreement,
  checkRunningTotals,
];

/** From the make-up of the sheets to what stands in their cells, then what results and protocols say. */
export const severityOf: Readonly<Record<FindingCode, Severity>> = {
  ...wholeWorkbookFindings.severityOf,
  ...commentFindings.severityOf,
  ...recognitionFindings.severityOf,
  ...tableReadingFindings.severityOf,
  ...parameterUseFindings.severityOf,
  ...typeFindings.severityOf,
  ...storedNumberFindings.severityOf,
  ...requiredFindings.severityOf,
  ...rangeFindings.severityOf,
  ...textFindings.severityOf,
  ...keyFindings.severityOf,
  ...referenceFindings.severityOf,
  ...rowRuleFindings.severityOf,
  ...distributionFindings.severityOf,
  ...plausibilityFindings.severityOf,
  ...planFindings.severityOf,
  ...quantityFindings.severityOf,
  ...organizationFindings.severityOf,
  ...questionFindings.severityOf,
  ...assessmentFindings.severityOf,
  ...agreementFindings.severityOf,
  ...runningTotalFindings.severityOf,
  ...roadmapFindings.severityOf,
  ...personalDataFindings.severityOf,
  ...resultFindings.severityOf,
  ...explanationFindings.severityOf,
};
