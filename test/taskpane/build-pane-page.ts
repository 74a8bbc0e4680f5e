// Builds the pane's page for the tests in a real browser, into memory-like files that a route can answer with.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const TOP = path.resolve(import.meta.dirname, '../..');

const HTML = `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'" />
    <title>Målljus</title>
    <link rel="stylesheet" href="page.css" />
  </head>
  <body>
    <div id="pane"></div>
    <script src="page.js"></script>
  </body>
</html>`;

/** The folder with `index.html` and what it loads. */
export async function buildPanePage(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-pane-'));
  writeFileSync(path.join(folder, 'index.html'), HTML);
  const stats = await run({
    mode: 'production',
    context: TOP,
    target: ['web', 'es2022'],
    entry: { page: './test/taskpane/pane-page.ts' },
    output: { path: folder, filename: '[name].js' },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [new MiniCssExtractPlugin()],
    performance: { hints: false },
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return folder;
}

function run(configuration: webpack.Configuration): Promise<webpack.Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (fault, stats) => {
      if (stats === undefined) reject(fault ?? new Error('Webpack gave nothing.'));
      else resolve(stats);
    });
  });
}
