// `npm start`: the Excel stand-in on http://localhost:3000, the way to try Målljus without Excel. Never part of what is shipped.
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
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

const PAGE = 'test/stand-in/page';

/** The real pane and its scripts, with the stand-in's page around them. @param {boolean} production */
export function standInConfig(production) {
  return {
    ...browserBuild('stand-in', production),
    entry: { ...ENTRIES, ...UNDERLAG_ENTRY, 'stand-in': `./${PAGE}/main.tsx` },
    output: { path: path.join(TOP, 'dist-stand-in'), filename: '[name].js', clean: true },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({
        template: `${PAGE}/index.html`,
        chunks: ['stand-in'],
        scriptLoading: 'defer',
      }),
      panePage('office.js'),
      underlagPage(),
      withoutNodeModules(),
      new CopyPlugin({ patterns: [...STATIC_FILES, { from: `${PAGE}/office.js`, to: 'office.js' }] }),
    ],
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
