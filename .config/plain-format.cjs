/** Stands in for the formatting of error messages that @stdlib has for its own developers. */
module.exports = (text) => text;
