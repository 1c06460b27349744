/** Where the page runs, as the browser itself tells every site. */
import type { SupportEnvironment } from '../../text/support-text';

export function browserEnvironment(): SupportEnvironment {
  const { userAgent, language, languages } = navigator;
  return { host: userAgent, requirementSets: [], culture: [...new Set([language, ...languages])].join(', ') };
}
