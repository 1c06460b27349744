/** Who may import whom in src: rooms, stages of core, composition roots, packages. Each rule says why in its comment. */

/** What a room may import besides itself: rooms (or single files of one), packages, and why no more. */
const rooms = {
  core: {
    rooms: [],
    packages: [],
    why: 'Core is pure: no door, no sentence, no host and no package but the distributions of core/statistics.',
  },
  data: { rooms: ['core'], packages: [], why: 'What a methodologist edits knows only the schemas of core.' },
  text: { rooms: ['core'], packages: [], why: 'A sentence words the facts of core and decides nothing.' },
  layout: {
    rooms: ['core', 'data', 'text'],
    packages: [],
    why: 'A model of a sheet or a paper is the same for every door, so it knows none.',
  },
  excel: {
    rooms: ['core', 'data/lexicon/excel-words[.]ts$'],
    packages: [],
    why: 'A door knows the port and no other door; of the lexicon it takes what a Russian Excel reads as a value.',
  },
  xlsx: {
    rooms: ['core'],
    packages: ['fflate', 'saxes', 'papaparse', '@noble/ciphers', '@noble/hashes'],
    why: 'A door knows the port and no other door; bytes need inflating, decrypting, XML and CSV parsing.',
  },
  docx: {
    rooms: [
      'core',
      'layout/(?:page|styles|table-spans)[.]ts$',
      'text/(?:page-text|chart-alternative-text)[.]ts$',
    ],
    packages: ['docx'],
    why: 'Word writes the document model; of layout it takes the measures of the paper only, of text its footer and charts in words.',
  },
  functions: {
    rooms: ['core', 'data', 'text'],
    packages: [],
    why: 'A custom function computes with core and lays nothing out.',
  },
  job: {
    rooms: ['core', 'data', 'text', 'layout'],
    packages: [],
    why: 'What every surface does alike belongs to no surface and opens no door itself.',
  },
  taskpane: {
    rooms: ['core', 'data', 'text', 'job'],
    packages: [
      'react',
      'react-dom',
      '@types/react',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@tanstack/react-virtual',
      '@visx/axis',
      '@visx/grid',
      '@visx/group',
      '@visx/scale',
      '@visx/shape',
    ],
    why: 'The pane shows what the job answers; its composition roots give it its doors.',
  },
  cli: {
    rooms: ['core', 'data', 'text', 'layout', 'job'],
    packages: [],
    node: true,
    why: 'The command line prints what the job answers; its composition root gives it its doors.',
  },
  sample: {
    rooms: ['core', 'data', 'text', 'layout', 'job'],
    packages: [],
    node: true,
    why: 'The sample district is made like any workbook and is never part of the product.',
  },
};

/** The only files in which a door meets another. */
const compositionRoots =
  '^src/(?:taskpane/(?:index|excel|worker)|functions/index|cli/(?:main|program)|sample/main)[.]tsx?$';

/** Files of core that speak of every stage. */
const wholeFlow = '^src/core/(?:analyze|analysis|check-sheets|reference)[.]ts$';

/** Stages of core in the order of the flow. */
const stages = [
  'schema',
  'statistics',
  'table',
  'model',
  'calendar',
  'states',
  'results',
  'flags',
  'indicators',
  'roadmap',
  'expected',
  'validation',
  'collect',
  'report',
];

const anyOf = (names) => `(?:${names.join('|')})`;
const nodeModules = [
  'assert',
  'buffer',
  'child_process',
  'crypto',
  'fs',
  'fs/promises',
  'os',
  'path',
  'perf_hooks',
  'stream',
  'url',
  'util',
  'worker_threads',
  'zlib',
];

function roomRule([room, { rooms: allowed, why }]) {
  return {
    name: `room-${room}`,
    comment: why,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: compositionRoots },
    to: {
      path: '^src/',
      pathNot: [room, ...allowed].map((name) => (name.endsWith('$') ? `^src/${name}` : `^src/${name}/`)),
    },
  };
}

function packageRule([room, { packages, node = false }]) {
  const allowed = packages.map((name) => `^node_modules/${name}/`);
  const distributions = room === 'core' ? ['^node_modules/@stdlib/'] : [];
  return {
    name: `packages-${room}`,
    comment: `Each package has one room that knows it, so that it can be replaced there: ${[...packages, ...(node ? ['Node'] : [])].join(', ') || 'none'} here.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      pathNot: [
        '^src/',
        '^tests/',
        ...allowed,
        ...distributions,
        ...(node ? [`^${anyOf(nodeModules)}$`] : []),
      ],
    },
  };
}

function stageRule(stage, index) {
  const later = stages.slice(index + 1);
  return {
    name: `stage-${stage}`,
    comment: 'A stage imports itself or an earlier one: the flow is read in one direction.',
    severity: 'error',
    from: { path: `^src/core/${stage}/` },
    to: { path: `^src/core/${anyOf(later)}/` },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(roomRule),
    ...Object.entries(rooms).map(packageRule),
    ...stages.slice(0, -1).map(stageRule),
    {
      name: 'known-room',
      comment: 'A folder these rules do not name would be bound by none: name it above first.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(rooms))}/` },
      to: {},
    },
    {
      name: 'known-stage',
      comment: 'A stage without a place in the order could import any other: give it one above.',
      severity: 'error',
      from: { path: '^src/core/[^/]+/', pathNot: `^src/core/${anyOf(stages)}/` },
      to: {},
    },
    {
      name: 'statistics-alone-know-the-distributions',
      comment: 'The library of distributions is met in one stage, which hides its names.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/statistics/' },
      to: { path: '^node_modules/@stdlib/' },
    },
    {
      name: 'shared-files-of-core',
      comment:
        'The port and the finding are shared by all stages, so they stand on the first ones only; analyze, what it takes and what it answers alone tell the whole flow.',
      severity: 'error',
      from: { path: '^src/core/[^/]+$', pathNot: wholeFlow },
      to: { path: '^src/core/', pathNot: ['^src/core/[^/]+$', '^src/core/(?:schema|table|model)/'] },
    },
    {
      name: 'arrays-of-columns',
      comment: 'How cells are stored is the table stage’s own: the others read through a ColumnCursor.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/table/' },
      to: { path: '^src/core/table/column-arrays[.]ts$' },
    },
    {
      name: 'the-flow-is-on-top',
      comment: 'Stages are called by analyze and never call it, nor take all that it takes.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: wholeFlow },
      to: { path: wholeFlow },
    },
    {
      name: 'pane-decides-nothing',
      comment:
        'Of core the pane takes types, and values only of what the two sides of its worker share: addresses, buffers, errors, the order of states.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: compositionRoots },
      to: {
        path: '^src/core/',
        pathNot: '^src/core/(?:file-error|table/(?:grid|grid-buffers)|states/judge-expected)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'command-line-decides-nothing',
      comment:
        'The command line prints what the job answers, as the pane shows it: of layout it takes types, of core too, and values only of what names files and walks findings and states in their order.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: compositionRoots },
      to: {
        path: '^src/(?:core|layout)/',
        pathNot:
          '^src/core/(?:file-error|file-limits|finding-group|report/finding-kinds|results/joined-files|states/judge-expected)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'composition-root-is-an-end',
      comment: 'A composition root knows every door, so whoever imported it would know them too.',
      severity: 'error',
      from: { path: '^src/', pathNot: compositionRoots },
      to: { path: compositionRoots },
    },
    {
      name: 'sample-is-no-product',
      comment: 'Made-up schools must not travel with the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sample/' },
      to: { path: '^src/sample/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'The stand-in for Excel and the fixtures are packaged for nobody.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-dev-package-in-the-product',
      comment: 'A package for building and testing is not there where the product runs.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'every-import-is-found',
      comment: 'What cannot be resolved cannot be judged by the rules above.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one idea: move what both need into a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file nobody imports and that imports nobody is dead; what the pages load as it is stands in static.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/taskpane/static/', orphan: true },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(?:^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
