/** Many seeded walks through the Excel door and the mounted pane: `npm run fuzz:excel`; a number after it asks for another count. */
import { spawnSync } from 'node:child_process';

const walks = process.argv[2] ?? '500';
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--config',
    '.config/jest.config.cjs',
    '-w',
    '1',
    'tests/fuzz/excel-walks',
    'tests/fuzz/pane-walks',
  ],
  { stdio: 'inherit', env: { ...process.env, EXCEL_WALKS: walks, PANE_WALKS: walks } },
);
process.exit(status ?? 1);
