/** Node, as jest gives it; jsdom is loaded once a worker, not once a test file: each of its thousand files would be read anew. */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.defineProperty(this.global, Symbol.for('shared jsdom'), { get: () => require('jsdom') });
  }
};
