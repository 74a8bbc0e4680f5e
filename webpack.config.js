// Builds dist/malljus.mjs: the rules library, the use case and the .xlsx adapter for a browser, as one ES module.
import path from 'node:path';

// Measured when it was set, with room for growth but not for a library let in by mistake.
const LARGEST_BUNDLE = 700 * 1024;

/**
 * The webpack configuration for `--mode production` (minified, size limit) or `--mode development` (source map).
 * @param {unknown} _env
 * @param {{ mode?: 'production' | 'development' }} argv
 */
export default function webpackConfig(_env, argv) {
  const production = argv.mode !== 'development';
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    entry: { malljus: './src/browser/malljus.ts' },
    output: {
      path: path.resolve(import.meta.dirname, 'dist'),
      filename: '[name].mjs',
      library: { type: 'module' },
      clean: true,
    },
    experiments: { outputModule: true },
    devtool: production ? false : 'source-map',
    module: {
      rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
    },
    performance: production
      ? { hints: 'error', maxAssetSize: LARGEST_BUNDLE, maxEntrypointSize: LARGEST_BUNDLE }
      : { hints: false },
  };
}
