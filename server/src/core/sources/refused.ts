import { lineStart } from '../yaml/edit.ts';
import type { ParsedDocument, SyntaxProblem } from '../yaml/parse-document.ts';
import { tokenTabs } from '../yaml/token-tabs.ts';
import type { Tree } from '../yaml/tree.ts';

/** What Ray's reader refuses beside what makes a text no YAML, where nothing else is wrong. */
export const withRefused = (text: string, { root, problems, refused }: ParsedDocument): readonly SyntaxProblem[] => {
  const told = root === null ? problems : withTabs(text, root, problems);
  return told.length > 0 ? told : refused;
};

/** The first tab that Ray's reader refuses too: kubectl, which reads the manifest around a config, takes it. */
export const withTabs = (text: string, root: Tree, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] => {
  if (problems.length > 0) return problems;
  const at = tokenTabs(text).find((tab) => tab >= lineStart(text, root.range.start));
  return at === undefined ? problems : [{ kind: 'token-tab', range: { start: at, end: at + 1 }, message: '' }];
};
