// The add-in in dist/: the pane's page, its scripts, the manifest and everything that lies beside them.
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { FirstPaintLimit } from './first-paint-limit.js';
import { ManifestFiles } from './manifest-files.js';
import { moduleRules, STATIC_FILES, TARGET, TOP } from './parts.js';

/** Microsoft's library always comes from Microsoft: it is updated together with Excel. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LARGEST_FIRST_PAINT = 60 * 1024;

/** In the order in which the page loads them, with Microsoft's library between. */
export const ENTRIES = { 'office-guard': './src/addin/office-guard.ts', addin: './src/addin/main.ts' };

/** @param {boolean} production */
export function addinConfig(production) {
  return {
    name: 'addin',
    context: TOP,
    mode: production ? 'production' : 'development',
    target: TARGET,
    entry: ENTRIES,
    output: {
      path: path.join(TOP, 'dist'),
      // A name that stays, since the manifest holds it, with a hash that changes, since browsers keep what they have fetched.
      filename: '[name].js?[contenthash:8]',
      chunkFilename: '[name].[contenthash:8].js',
      // The library is built into the same folder at the same time.
      clean: { keep: /^malljus\.mjs/ },
    },
    devtool: production ? false : 'source-map',
    module: { rules: moduleRules() },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css?[contenthash:8]' }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/addin/taskpane.html',
        chunks: Object.keys(ENTRIES),
        chunksSortMode: 'manual',
        inject: false,
        officeJs: OFFICE_JS,
      }),
      new CopyPlugin({ patterns: STATIC_FILES }),
      new ManifestFiles(production),
      ...(production ? [new FirstPaintLimit(Object.keys(ENTRIES), LARGEST_FIRST_PAINT)] : []),
    ],
    performance: { hints: false },
  };
}
