/** Белинский район, Пензенская область: the parts of its profile. */
import document from './document.json';
import expectedResults from './expected-results.json';
import indicators from '../../indicators/belinsky.json';
import mended from './mended.json';
import narrative from './narrative.json';
import roadmap from './roadmap.json';
import targets from './targets.json';

export const belinsky: unknown = {
  ...document,
  ...roadmap,
  ...targets,
  ...expectedResults,
  ...narrative,
  ...indicators,
  ...mended,
};
