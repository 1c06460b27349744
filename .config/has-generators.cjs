/** Stands in for a test of the language that @stdlib makes with eval, which the pages' policy forbids; it is true everywhere. */
module.exports = () => true;
