// What the code may not do: strict typed rules everywhere, and purity where it is promised (lib, src/app, src/xlsx).
import eslint from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
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

// Round trips in a loop, loads of everything, and null objects taken for null. The plugin's three rules on loading before reading
// follow one function at a time, while here one function queues what another reads after the one sync of both; Microsoft's own client
// library refuses such a reading in the tests of src/excel.
const OFFICE_RULES = [
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default tseslint.config(
  { ignores: ['dist/**', 'dist-stand-in/**', '**/node_modules/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
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
    files: ['src/excel/**/*.ts', 'src/addin/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(OFFICE_RULES.map((name) => [`office-addins/${name}`, 'error'])),
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    // Preact takes the attribute as HTML has it.
    settings: { 'jsx-a11y': { attributes: { for: ['for', 'htmlFor'] } } },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/stand-in/page/*.js'],
    languageOptions: { globals: { document: 'readonly' } },
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
