import { readFileSync } from 'node:fs';
import { COVERED, releaseDiff } from '../../server/src/core/index.ts';
import type { Language } from '../../server/src/core/index.ts';
import { comparison } from '../../server/src/lsp/features/comparison.ts';
import type { ToPage } from '../../panels/src/comparison/messages.ts';

const uri = 'file:///two-llm-apps.yaml';

const sheet = (text: string, from: string, to: string, language: Language = 'en'): ToPage => {
  const diff = releaseDiff(text, {}, from, to);
  const releases = { current: from, known: COVERED.toReversed() };
  return { type: 'sheet', uri, ...comparison(diff, { uri, version: 1, text, path: null }, releases, language) };
};

/** What the page is shown in the tests and pictures, as the editor would send it. */
export const sheets = (): Readonly<Record<string, ToPage>> => {
  const example = readFileSync('examples/two-llm-apps.yaml', 'utf8');
  return {
    rejected: sheet(example, '2.49.2', '2.60.0'),
    'rejected-vi': sheet(example, '2.49.2', '2.60.0', 'vi'),
    two: sheet(`${example}---\n${example}`, '2.49.2', '2.60.0'),
    same: sheet('applications:\n- name: a\n  import_path: a:app\n', '2.47.0', '2.47.1'),
  };
};
