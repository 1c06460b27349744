/** Builds dist/gallery: every state of the pane on one page, from the real components. Packaged for nobody. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import builds from '../webpack.config.js';
import { fileModePolicy } from './content-security-policy.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = builds.find(({ name }) => name === 'web');

export default {
  ...web,
  name: 'gallery',
  entry: { gallery: './tests/gallery/gallery.tsx' },
  output: {
    path: join(root, 'dist', 'gallery'),
    filename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  optimization: { minimize: false },
  plugins: [
    new HtmlPlugin({
      template: './tests/gallery/page.html',
      templateParameters: { policy: fileModePolicy },
      filename: 'index.html',
      minify: false,
    }),
    ...web.plugins.filter((plugin) => plugin instanceof CopyPlugin),
  ],
};
