// The builds of Målljus: everything in dist/ by default, `--env stand-in` and `--env excel` for the development servers.
import { addinConfig } from './src/build/addin.config.js';
import { excelConfig } from './src/build/excel.config.js';
import { libraryConfig } from './src/build/library.config.js';
import { standInConfig } from './src/build/stand-in.config.js';

/**
 * `--mode production` (minified, size limits, the address in MALLJUS_BASE_URL) or `--mode development` (source maps).
 * @param {{ excel?: true, 'stand-in'?: true }} env
 * @param {{ mode?: 'production' | 'development' }} argv
 */
export default function webpackConfig(env, argv) {
  const production = argv.mode !== 'development';
  if (env['stand-in'] === true) return standInConfig(production);
  if (env.excel === true) return excelConfig();
  return [libraryConfig(production), addinConfig(production)];
}
