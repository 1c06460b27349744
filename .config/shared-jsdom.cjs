/** Stands for jsdom in the tests: see node-environment.cjs. */
module.exports = globalThis[Symbol.for('shared jsdom')];
