// dist/malljus.mjs: the rules library, the use case and the .xlsx adapter for a browser, as one ES module; what reads formulas lies in files
// of its own beside it, fetched when a rule set has one. Beside it too node-packing.mjs, which a program that runs in Node can give to its
// openXlsx.
import path from 'node:path';
import { moduleRules, TARGET, TOP } from './parts.js';

// Measured when it was set, with room for growth but not for a library let in by mistake.
const LARGEST_BUNDLE = 1200 * 1024;

/** @param {boolean} production */
export function libraryConfig(production) {
  return {
    name: 'library',
    context: TOP,
    mode: production ? 'production' : 'development',
    target: TARGET,
    entry: { malljus: './src/browser/malljus.ts', 'node-packing': './src/cli/node-packing.ts' },
    output: {
      path: path.join(TOP, 'dist'),
      filename: '[name].mjs',
      library: { type: 'module' },
    },
    experiments: { outputModule: true },
    externals: /^node:/,
    externalsType: 'module',
    devtool: production ? false : 'source-map',
    module: { rules: moduleRules() },
    performance: production
      ? { hints: 'error', maxAssetSize: LARGEST_BUNDLE, maxEntrypointSize: LARGEST_BUNDLE }
      : { hints: false },
  };
}
