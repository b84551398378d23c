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

/** What runs in a web extension host too: files are read by what is handed in, `server/src/node` on a disk. */
const webWall = {
  patterns: [
    {
      group: ['node:*', '**/src/node/**', '../node/**', '../../node/**', 'vscode-*/node'],
      message: 'There may be no Node.',
    },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', 'coverage/']),
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
    files: ['server/src/files/**/*.ts', 'server/src/workspace/**/*.ts', 'server/src/lsp/**/*.ts', 'client/src/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      'server/src/lsp/node-main.ts',
      'client/src/node-host.ts',
      'client/src/machine/kubectl-node.ts',
      'client/src/machine/machine-node.ts',
    ],
    rules: { 'no-restricted-imports': ['error', webWall] },
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
