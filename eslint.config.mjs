import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noReleaseLiteral } from './scripts/lint/no-release-literal.mjs';

/** The import wall: the core knows no editor, no protocol and no Node. */
const wall = {
  patterns: [
    { group: ['node:*', 'fs', 'path', 'os', 'process'], message: 'The core knows no Node.' },
    { group: ['vscode', 'vscode-*'], message: 'The core knows no editor and no protocol.' },
    { group: ['**/lsp/**', '**/cli/**', '**/client/**'], message: 'The core knows none of its faces.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 200 }], 'max-lines-per-function': ['error', { max: 40 }] },
  },
  // The function around the tests of a subject is as long as they are many.
  { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['server/src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', wall] },
  },
  {
    files: ['server/src/**/*.ts', 'client/**/*.ts'],
    ignores: [
      'server/src/core/ray/facts/**',
      '**/page.ts',
      'server/src/core/rules/example-manifest.ts',
      '**/*.test.ts',
    ],
    plugins: { local: { rules: { 'no-release-literal': noReleaseLiteral } } },
    rules: { 'local/no-release-literal': 'error' },
  },
);
