/** Назрановский район, Республика Ингушетия: the parts of its profile. */
import document from './document.json';
import roadmap from './roadmap.json';
import levelLists from './level-lists.json';
import criteria from './criteria.json';
import narrative from './narrative.json';
import indicators from '../../indicators/nazran.json';
import mended from './mended.json';

export const nazran: unknown = {
  ...document,
  ...roadmap,
  ...levelLists,
  ...criteria,
  ...narrative,
  ...indicators,
  ...mended,
};
