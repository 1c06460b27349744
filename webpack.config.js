/**
 * Builds dist/web (file mode for a browser, the task pane for Excel; the same components and one worker) and
 * dist/cli (the command line, one file for Node). OFFICE_CDN=1 takes office.js from Microsoft instead of serving it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { MinifyCommand } from './.config/minify-command.mjs';
import { fileModePolicy, taskPanePolicy } from './.config/content-security-policy.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const officeFolder = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
const stdlibFolder = join(root, 'node_modules', '@stdlib');
const officeFromCdn = process.env.OFFICE_CDN === '1';
const officeCdn = 'https://appsforoffice.microsoft.com';

const shared = {
  mode: 'production',
  context: root,
  devtool: false,
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // The mathematics comes without code made at run time, which the pages' policy forbids, and without words for its developers.
    alias: {
      '@stdlib/assert-has-generator-support': join(root, '.config', 'has-generators.cjs'),
      debug: join(root, '.config', 'no-debug.cjs'),
      '@stdlib/string-format': join(root, '.config', 'plain-format.cjs'),
      '@stdlib/math-base-tools-evalpoly': join(stdlibFolder, 'math-base-tools-evalpoly', 'lib', 'main.js'),
    },
  },
  module: {
    rules: [
      // Pure modules: what nobody uses of them is left out.
      {
        test: /[\\/](?:src[\\/](?:core|data|text|layout|functions)|node_modules[\\/]@stdlib)[\\/]/u,
        sideEffects: false,
      },
      {
        test: /\.tsx?$/u,
        exclude: /node_modules/u,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
    ],
  },
  performance: false,
  stats: 'errors-warnings',
};

const web = {
  ...shared,
  name: 'web',
  target: ['web', 'es2022'],
  entry: {
    pane: './src/taskpane/index.tsx',
    functions: './src/functions/index.ts',
    // The task pane's page loads the functions first: what both need is sent once.
    excel: { import: './src/taskpane/excel.tsx', dependOn: 'functions' },
  },
  output: {
    path: join(root, 'dist', 'web'),
    // The manifest names the functions' script.
    filename: ({ chunk }) => (chunk?.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { ecma: 2022, compress: { passes: 2 }, format: { comments: false } },
        extractComments: false,
      }),
    ],
    chunkIds: 'deterministic',
    moduleIds: 'deterministic',
    splitChunks: {
      chunks: 'async',
      // One copy of a module, even where the worker uses more of it than the page.
      usedExports: false,
      cacheGroups: {
        // Both pages show the same views; the worker and its stand-in on the page do the same work.
        views: sharedBy('views', ['pane', 'excel']),
        // Word's library under a name of its own, so that what it weighs is counted apart.
        word: {
          test: /[\\/]node_modules[\\/]docx[\\/]dist[\\/]index/u,
          name: 'word-library',
          priority: 30,
          enforce: true,
        },
        // What draws charts in the pane, counted apart likewise.
        charts: {
          test: /[\\/]node_modules[\\/](?:@visx|d3-[a-z-]+|internmap|classnames|balanced-match|math-expression-evaluator|reduce-css-calc|lodash)[\\/]/u,
          name: 'chart-library',
          priority: 30,
          enforce: true,
        },
        // What reads a district's document, and controls of views that are loaded later.
        documents: {
          test: /[\\/]src[\\/]core[\\/]schema[\\/]/u,
          name: 'documents',
          minChunks: 2,
          minSize: 0,
          priority: 5,
          enforce: true,
        },
        controls: {
          test: /[\\/]node_modules[\\/]@fluentui[\\/](?!react-icons)/u,
          name: 'controls',
          minChunks: 2,
          minSize: 0,
          priority: 5,
          enforce: true,
        },
        analysis: sharedBy('analysis', ['worker', 'inline-job']),
        // The page words what it shows, the worker what it writes: the sentences are sent once.
        words: {
          ...sharedBy('words', ['worker', 'pane', 'views']),
          test: /[\\/]src[\\/](?:core|data|text)[\\/]/u,
          minChunks: 2,
          priority: 20,
        },
        resultWords: {
          ...sharedBy('result-words', ['worker', 'inline-job', 'results']),
          test: (module, { chunkGraph }) =>
            /[\\/]src[\\/](?:core|data|text)[\\/]/u.test(module.nameForCondition() ?? '') &&
            [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'results'),
          minChunks: 2,
          priority: 15,
        },
      },
    },
  },
  plugins: [
    page('index.html', ['pane'], { policy: fileModePolicy, office: null }),
    page('taskpane.html', ['functions', 'excel'], {
      policy: taskPanePolicy(officeFromCdn ? officeCdn : null),
      office: officeFromCdn ? `${officeCdn}/lib/1/hosted/office.js` : 'office/office.js',
    }),
    new CopyPlugin({
      patterns: [
        // As written: host-check.js is for browsers that the bundle does not reach.
        { from: 'src/taskpane/static', info: { minimized: true } },
        { from: 'assets/icons', to: 'icons', noErrorOnMissing: true },
        { from: 'src/functions/functions*.json', to: '[name][ext]' },
        ...sampleFiles(),
        ...(officeFromCdn ? [] : officeFiles()),
      ],
    }),
  ],
};

const nodeEntries = existingEntries({
  msoko: './src/cli/main.ts',
  demo: './src/sample/main.ts',
  bench: './tests/bench/main.ts',
  fuzz: './tests/fuzz/main.ts',
});

const cli = {
  ...shared,
  // One file that can be copied anywhere: chunks are for the browser.
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  name: 'cli',
  target: 'node20',
  entry: nodeEntries,
  output: { path: join(root, 'dist', 'cli'), filename: '[name].cjs', clean: true },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^msoko\.cjs$/u }),
    new MinifyCommand('msoko.cjs'),
  ],
};

export default Object.keys(nodeEntries).length === 0 ? [web] : [web, cli];

function page(filename, chunks, parameters) {
  return new HtmlPlugin({
    filename,
    chunks,
    chunksSortMode: 'manual',
    template: './src/taskpane/page.html',
    templateParameters: parameters,
    scriptLoading: 'defer',
    minify: false,
  });
}

/** One script of all that the named chunks have in common. */
function sharedBy(name, chunkNames) {
  return {
    name,
    chunks: ({ name: chunk }) => chunkNames.includes(chunk),
    minChunks: chunkNames.length,
    minSize: 0,
    priority: 10,
    enforce: true,
  };
}

/** The sample's files under plain numbers, which any web server can serve, and the list of their names. */
function sampleFiles() {
  const folder = join(root, 'assets', 'samples', 'district');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  return [
    ...names.map((name, index) => ({ from: join(folder, name), to: `samples/${index + 1}.xlsx` })),
    { from: 'src/taskpane/page.html', to: 'samples/names.json', transform: () => JSON.stringify(names) },
  ];
}

/** What office.js loads in Excel on Windows, the Mac, tablets and the web; other programs' files stay behind. */
function officeFiles() {
  const wanted = [
    'office.js',
    'excel-*-16.0?.js',
    'o15apptofilemappingtable.js',
    'ru-ru/office_strings.js',
    'en-us/office_strings.js',
    'telemetry/oteljs_agave.js',
    'telemetry/oteljs.js',
    'ariatelemetry/aria-web-telemetry.js',
  ];
  return wanted.map((pattern) => ({
    context: officeFolder,
    from: pattern,
    // A pattern's files lie side by side; a single file keeps its folder.
    to: pattern.includes('*') ? 'office/[name][ext]' : `office/${pattern}`,
    info: { minimized: true },
  }));
}

function existingEntries(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))));
}
