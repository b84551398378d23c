import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

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
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['server/src/core/**/*.ts'], rules: { 'no-restricted-imports': ['error', wall] } },
  { files: ['**/*.test.ts', 'test/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
);
