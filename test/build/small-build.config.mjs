// A build of one small script with the plugins of src/build, for the tests of when they stop it.
import { FirstPaintLimit } from '../../src/build/first-paint-limit.js';
import { ManifestFiles } from '../../src/build/manifest-files.js';

/** @param {{ largest?: string, manifest?: true }} env */
export default (env) => ({
  mode: 'production',
  target: ['web', 'es2022'],
  context: import.meta.dirname,
  entry: { small: './small-script.mjs' },
  output: { filename: '[name].js?[contenthash:8]' },
  plugins: [
    ...(env.largest === undefined ? [] : [new FirstPaintLimit(['small'], Number(env.largest))]),
    ...(env.manifest === true ? [new ManifestFiles(true)] : []),
  ],
});
