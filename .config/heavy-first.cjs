/** The order of the tests: those that take longest begin first, so that none of them is left alone on one core at the end. */
const heavy = [
  'browser/gallery',
  'fuzz/pane-walks',
  'built/',
  'taskpane/excel-pane',
  'browser/stand-in.test',
  'browser/stand-in-conditions',
  'browser/bad-input',
  'browser/evening',
  'excel/large-workbooks',
  'browser/',
  'cli/',
  'sample/',
  'fuzz/',
  'interop/',
  'stand-in/tests/host',
  'xlsx/',
  'job/',
  'architecture',
  'lint-rules',
];

module.exports = class HeavyFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = heavy.findIndex((part) => path.replaceAll('\\', '/').includes(`/tests/${part}`));
      return at === -1 ? heavy.length : at;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }

  /** Asked for by jest; the order above needs no memory. */
  cacheResults() {}
};
