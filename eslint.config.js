// What the code may not do: strict typed rules everywhere, and purity where it is promised (lib, src/app, src/xlsx).
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one guessable name per unit.',
};

// The local time zone and the clock make the same workbook give different answers on different machines.
const noClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'No clock here.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No chance here.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here.' },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here.' },
  {
    selector:
      'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
    message: 'Local time differs between machines: use the UTC methods.',
  },
];

const hostGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'process',
  'Buffer',
  'global',
  'globalThis',
  'self',
  'require',
  '__dirname',
  '__filename',
  'setImmediate',
  'performance',
  'crypto',
].map((name) => ({ name, message: 'This folder runs in any host and reaches none.' }));

const noTimers = ['setTimeout', 'setInterval', 'console'].map((name) => ({
  name,
  message: 'lib is pure: data in, data out.',
}));

export default tseslint.config(
  { ignores: ['dist/**', '**/node_modules/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A loop over rows reads better with an index than with entries() when neighbours matter.
      '@typescript-eslint/prefer-for-of': 'off',
      // It asks for `!`, which no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `while (true)` with an early return is the plainest scanner.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['lib/**/*.ts', 'src/app/**/*.ts', 'src/xlsx/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...noClock],
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals, ...noTimers] },
  },
  {
    files: ['vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        performance: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
