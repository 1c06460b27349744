/** All that the tests want built, in one process: what the pages have in common is read and turned into JavaScript by warm code. */
import builds from '../webpack.config.js';
import gallery from './webpack.gallery.mjs';
import standIn from './webpack.stand-in.mjs';

export default [...builds, gallery, standIn];
