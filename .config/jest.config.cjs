/** Unit and contract tests run in Node; a test that needs a DOM says so in its first line. */
module.exports = {
  rootDir: '..',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Univer's CommonJS files ask for ES modules, which jest cannot require as they are.
  transformIgnorePatterns: [
    '/node_modules/(?!(nanoid|rbush|quickselect|kdbush|flatqueue|collapse-white-space|n-gram|trigram-utils|franc-min)/)',
  ],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/.config/empty-style.cjs',
    '^cjk-regex$': '<rootDir>/.config/cjk-letters.cjs',
    '^lodash-es$': 'lodash',
    '^jsdom$': '<rootDir>/.config/shared-jsdom.cjs',
  },
  // Each look at a global crosses to the other side of the sandbox; what never changes is handed to the modules instead.
  sandboxInjectedGlobals: [
    'Array',
    'ArrayBuffer',
    'Boolean',
    'DataView',
    'Error',
    'Float32Array',
    'Float64Array',
    'Infinity',
    'Int32Array',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'TypeError',
    'Uint16Array',
    'Uint32Array',
    'Uint8Array',
    'WeakMap',
    'WeakSet',
    'isNaN',
    'parseFloat',
    'parseInt',
    'process',
  ],
  testEnvironment: '<rootDir>/.config/node-environment.cjs',
  // One more than a small machine has cores: a browser's test waits for its browser.
  maxWorkers: 3,
  testSequencer: '<rootDir>/.config/heavy-first.cjs',
  // Tests wait for what they need; a busy machine may take its time.
  testTimeout: 300_000,
};
