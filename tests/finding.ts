/** Makes a finding of any code, with the code's own severity. */
import { defineCheck } from '../src/core/finding';
import { severityOf } from '../src/core/validation/checks';

export const { of: finding } = defineCheck(severityOf);
