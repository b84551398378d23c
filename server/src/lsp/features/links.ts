import type { DocumentLink } from 'vscode-languageserver';
import { linksOf, say } from '../../core/index.ts';
import type { LinkTarget, ModelFileName } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { helpLink } from '../editor/to-protocol.ts';
import type { DiagnosticWords } from '../editor/to-protocol.ts';
import { uriOf } from '../files/uris.ts';

/** Finds the file that a path of a config means; null where there is none. */
export type FindFile = (file: ModelFileName) => string | null;

/** What a document points at, as far as that is there. */
export const documentLinks = (
  { analysis }: Pick<Analysed, 'analysis'>,
  findFile: FindFile,
  words: DiagnosticWords,
): DocumentLink[] =>
  linksOf(analysis).flatMap(({ range, tooltip, target }) => {
    const to = targetUri(target, findFile, words);
    return to === null
      ? []
      : [{ range: analysis.lines.rangeOf(range), target: to, tooltip: say(tooltip, words.language) }];
  });

const targetUri = (target: LinkTarget, findFile: FindFile, words: DiagnosticWords): string | null => {
  switch (target.is) {
    case 'line': {
      const { line, character } = target.position;
      return `${uriOf(target.path)}#L${String(line + 1)},${String(character + 1)}`;
    }
    case 'model-file': {
      const path = findFile(target.file);
      return path === null ? null : uriOf(path);
    }
    case 'rule':
      return helpLink(words, target.code) ?? null;
    case 'page':
      return target.url;
  }
};
