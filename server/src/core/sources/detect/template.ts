import type { TextRange } from '../../text/text-range.ts';
import type { ParsedDocument } from '../../yaml/parse-document.ts';
import type { FileKind } from '../file-kind.ts';
import { renderedParts } from './rendered.ts';

/** A language whose text becomes YAML only once a program has rendered it. */
export interface Template {
  readonly language: 'helm' | 'jinja' | 'shell';
  /** The first marker of it. */
  readonly range: TextRange;
}

/** An action of Go templates: a value, a variable, a keyword or a function that Helm's charts use. */
const HELM =
  /\{\{-?\s*(?:\/\*|[.$]|(?:include|tpl|toYaml|range|if|else|end|with|define|block|template|printf|required|default|quote|lookup|coalesce|ternary)\b)[^}]*\}?\}?/;

const JINJA_VALUE = /(?:^|\n)[^\n#"']*?[:-][ \t]+(\{\{[^}\n]*\}\})/;
const JINJA_LINE = /^[ \t]*(\{%[^\n]*%\})[ \t]*$/m;

/** Null for a text that stands for itself, as all does that Helm has rendered. `broken`: it is no YAML as it stands. */
export const templateIn = (text: string, broken: boolean): Template | null => {
  if (!hasBraces(text) || renderedParts(text).length > 0) return null;
  const bare = withoutComments(text);
  const found = (language: Template['language'], match: RegExpExecArray | null): Template | null => {
    const marker = match?.[1] ?? match?.[0];
    if (match === null || marker === undefined) return null;
    const start = match.index + match[0].indexOf(marker);
    return { language, range: { start, end: start + marker.length } };
  };
  return (
    found('helm', HELM.exec(bare)) ??
    found('jinja', JINJA_VALUE.exec(bare)) ??
    (broken ? found('jinja', JINJA_LINE.exec(bare)) : null)
  );
};

/** Comments as spaces, so that places stay. */
const withoutComments = (text: string): string =>
  text.replace(/(^|[ \t])#[^\r\n]*/gm, (comment) => ' '.repeat(comment.length));

const hasBraces = (text: string): boolean => text.includes('{{') || text.includes('{%');

/** Spaces for the documents that are YAML and not ours: an alert beside a config may hold templates of its own. */
export const withoutForeign = (
  text: string,
  documents: readonly ParsedDocument[],
  kinds: readonly FileKind[],
): string => {
  if (documents.length < 2 || !hasBraces(text)) return text;
  return documents.reduce((left, { root, problems }, index) => {
    if (root === null || problems.length > 0 || kinds[index] !== 'other') return left;
    const { start, end } = root.range;
    return left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  }, text);
};
