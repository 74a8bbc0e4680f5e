// `npm start`: the Excel stand-in on http://localhost:3000, the way to try Målljus without Excel. Never part of what is shipped.
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { moduleRules, STATIC_FILES, TARGET, TOP } from './parts.js';

/** @param {boolean} production */
export function standInConfig(production) {
  return {
    name: 'stand-in',
    context: TOP,
    mode: production ? 'production' : 'development',
    target: TARGET,
    entry: { 'stand-in': './test/stand-in/page/main.ts' },
    output: { path: path.join(TOP, 'dist-stand-in'), filename: '[name].js', clean: true },
    devtool: production ? false : 'source-map',
    module: { rules: moduleRules() },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({ template: 'test/stand-in/page/index.html', scriptLoading: 'blocking' }),
      new CopyPlugin({ patterns: STATIC_FILES }),
    ],
    performance: { hints: false },
    devServer: {
      port: 3000,
      hot: false,
      // Microsoft's client library is served from where npm put it: its licence lets us test with it, not hand it on.
      static: [
        { directory: path.join(TOP, 'node_modules/@microsoft/office-js/dist'), publicPath: '/office' },
      ],
    },
  };
}
