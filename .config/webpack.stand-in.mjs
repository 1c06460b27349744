/** Builds dist/stand-in: the page that plays Excel. Nothing of it is in the pane's bundle, which has a build of its own. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export default {
  name: 'stand-in',
  mode: 'production',
  context: root,
  devtool: false,
  target: ['web', 'es2022'],
  entry: { 'stand-in': './tests/stand-in/index.ts' },
  output: {
    path: join(root, 'dist', 'stand-in'),
    filename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        exclude: /node_modules/u,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
      },
      { test: /\.css$/u, use: ['style-loader', 'css-loader'] },
      // Univer's ES modules leave out file extensions in places.
      { test: /\.m?js$/u, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: './tests/stand-in/page/page.html', filename: 'index.html', minify: false }),
  ],
  // The engine and its grid are large, and nobody downloads them over a network: making them smaller would cost a minute.
  optimization: { minimize: false },
  performance: false,
  stats: 'errors-warnings',
};
