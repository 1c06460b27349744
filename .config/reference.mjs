/** `npm run reference`: writes assets/reference.md and the functions' metadata from the definitions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
require.extensions['.ts'] = (module, path) => {
  module._compile(transformSync(readFileSync(path, 'utf8'), options).code, path);
};

const { generatedFiles } = require('./reference/generated-files.ts');
for (const [name, text] of generatedFiles()) writeFileSync(join(folder, '..', name), text);
