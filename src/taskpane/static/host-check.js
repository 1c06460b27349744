/**
 * Runs before the bundle, in ES5, because the browsers it speaks of understand nothing newer: says why the pane cannot
 * work where Excel shows it in Internet Explorer or the first Edge, or on an iPad. The words stand in the page.
 */
(function () {
  'use strict';

  function reason() {
    var agent = navigator.userAgent;
    // The Edge of today calls itself «Edg/».
    if (/Trident\/|MSIE |Edge\//.test(agent)) return 'old-browser';
    return isExcelOnIpad(agent) ? 'ipad' : null;
  }

  function isExcelOnIpad(agent) {
    // Office names its program and platform in the address or the window's name: «Excel$iOS$16.00$…» or with bars.
    if (/(?:[$|]|%24|%7C)iOS(?:[$|]|%24|%7C)/.test(location.search + window.name)) return true;
    // An iPad that asks for desktop pages calls itself a Macintosh, but a Macintosh has no touch screen. In a frame it is
    // Excel on the web, which works.
    var isIpad = /iPad/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
    return isIpad && window.top === window.self;
  }

  var found = document.getElementById(reason() || '');
  if (!found) return;
  document.getElementById('pane').setAttribute('hidden', '');
  found.removeAttribute('hidden');
})();
