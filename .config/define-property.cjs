/** Stands in for @stdlib's way of defining a property in browsers older than any that loads the pages. */
module.exports = Object.defineProperty;
