/** Александровский район, Томская область: the parts of its profile. */
import document from './document.json';
import expectedResults from './expected-results.json';
import narrative from './narrative.json';
import indicators from '../../indicators/aleksandrovskoye.json';
import mended from './mended.json';

export const aleksandrovskoye: unknown = {
  ...document,
  ...expectedResults,
  ...narrative,
  ...indicators,
  ...mended,
};
