// The add-in in dist/: the pane's page, its scripts, the manifest and everything that lies beside them.
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { FirstPaintLimit } from './first-paint-limit.js';
import { ManifestFiles } from './manifest-files.js';
import {
  browserBuild,
  ENTRIES,
  panePage,
  STATIC_FILES,
  TOP,
  UNDERLAG_ENTRY,
  underlagPage,
  withoutNodeModules,
} from './parts.js';

/** Microsoft's library always comes from Microsoft: it is updated together with Excel. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LARGEST_FIRST_PAINT = 60 * 1024;

/** @param {boolean} production */
export function addinConfig(production) {
  return {
    ...browserBuild('addin', production),
    entry: { ...ENTRIES, ...UNDERLAG_ENTRY },
    output: {
      path: path.join(TOP, 'dist'),
      // A name that stays, since the manifest holds it, with a hash that changes, since browsers keep what they have fetched.
      filename: '[name].js?[contenthash:8]',
      chunkFilename: '[name].[contenthash:8].js',
      // The library is built into the same folder at the same time.
      clean: { keep: /\.mjs/ },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css?[contenthash:8]' }),
      panePage(OFFICE_JS),
      underlagPage(),
      withoutNodeModules(),
      new CopyPlugin({ patterns: STATIC_FILES }),
      new ManifestFiles(production),
      ...(production ? [new FirstPaintLimit(Object.keys(ENTRIES), LARGEST_FIRST_PAINT)] : []),
    ],
  };
}
