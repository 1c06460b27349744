/** Город Славгород, Алтайский край: the parts of its profile. */
import document from './document.json';
import roadmap from './roadmap.json';
import narrative from './narrative.json';
import indicators from '../../indicators/slavgorod.json';

export const slavgorod: unknown = {
  ...document,
  ...roadmap,
  ...narrative,
  ...indicators,
};
