// What every build of Målljus has in common: how TypeScript, Preact and style sheets are read.
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

/** The top of the project. */
export const TOP = path.resolve(import.meta.dirname, '../..');

/** WebView2, Safari and the browsers that Excel on the web takes. */
export const TARGET = ['web', 'es2022'];

/** Pages that lie beside the pane, the icons, and the workbooks that it opens; from where in the source code to where in the build. */
export const STATIC_FILES = [
  { from: 'src/static/*.{html,css,xlsx,json}', to: '[name][ext]' },
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
