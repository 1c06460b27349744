/** Городской округ город Кулебаки, Нижегородская область: the parts of its profile. */
import document from './document.json';
import roadmap from './roadmap.json';
import targets from './targets.json';
import passports from './passports.json';
import narrative from './narrative.json';
import indicators from '../../indicators/kulebaki.json';
import mended from './mended.json';

export const kulebaki: unknown = {
  ...document,
  ...roadmap,
  ...targets,
  ...passports,
  ...narrative,
  ...indicators,
  ...mended,
};
