/** The method: every parameter with its unit and source. A district changes values on its own sheet, never here. */
import type { Method } from '../../core/flags/parameters';
import { extendedParameters } from './extended-parameters';
import { federalParameters } from './federal-parameters';
import { lowResultParameters } from './low-result-parameters';
import { plausibilityParameters } from './plausibility-parameters';
import { questionParameters } from './question-parameters';
import { regionParameters } from './region-parameters';
import { ratingParameters } from './rating-parameters';
import { roadmapParameters } from './roadmap-parameters';

/** Another with each change of a value or a rule. */
export const methodVersion = '2026.1';

export const method: Method = {
  version: methodVersion,
  parameters: {
    ...federalParameters,
    ...extendedParameters,
    ...lowResultParameters,
    ...plausibilityParameters,
    ...questionParameters,
    ...ratingParameters,
    ...roadmapParameters,
  },
  regions: regionParameters,
};
