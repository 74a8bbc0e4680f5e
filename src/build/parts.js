// What the builds of Målljus have in common: the pane and what lies beside it, and how TypeScript, Preact and style sheets are read.
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { wholePage } from './static-pages.js';

/** The top of the project. */
export const TOP = path.resolve(import.meta.dirname, '../..');

/** WebView2, Safari and the browsers that Excel on the web takes. */
export const TARGET = ['web', 'es2022'];

/** The pane's scripts, in the order in which its page loads them, with Microsoft's library between. */
export const ENTRIES = { 'office-guard': './src/addin/office-guard.ts', addin: './src/addin/main.ts' };

/** A build for a browser, to which its entries, its output and its plugins are added. @param {string} name @param {boolean} production */
export function browserBuild(name, production) {
  return {
    name,
    context: TOP,
    mode: production ? 'production' : 'development',
    target: TARGET,
    devtool: production ? false : 'source-map',
    module: { rules: moduleRules() },
    performance: { hints: false },
  };
}

/** The pane's page. @param {string} officeJs where Microsoft's library is fetched from */
export function panePage(officeJs) {
  return new HtmlPlugin({
    filename: 'taskpane.html',
    template: 'src/addin/taskpane.html',
    chunks: Object.keys(ENTRIES),
    chunksSortMode: 'manual',
    inject: false,
    officeJs,
  });
}

/** The page that makes underlag in an ordinary browser, and its script, which needs nothing of Microsoft's. */
export const UNDERLAG_ENTRY = { underlag: './src/addin/underlag-page.ts' };

/** What the library for presentations reads and fetches files with in Node only; in a browser it never comes there. */
export function withoutNodeModules() {
  return new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /pptxgenjs/ });
}

export function underlagPage() {
  return new HtmlPlugin({
    filename: 'underlag.html',
    template: 'src/addin/underlag.html',
    chunks: Object.keys(UNDERLAG_ENTRY),
    inject: false,
  });
}

/** Pages that lie beside the pane, the icons, and the workbooks that it opens; from where in the source code to where in the build. */
export const STATIC_FILES = [
  { from: 'src/static/*.html', to: '[name][ext]', transform: wholePage },
  { from: 'src/static/*.{css,xlsx,json}', to: '[name][ext]' },
  { from: 'src/static/icons/*.png', to: 'icons/[name][ext]' },
  { from: 'src/example/kommunens-mal-2019-2022.xlsx', to: 'exempel.xlsx' },
];

/** The module rules; with style sheets when the build has any. */
export function moduleRules() {
  return [
    {
      test: /\.tsx?$/,
      loader: 'esbuild-loader',
      options: { target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' },
    },
    { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
  ];
}
