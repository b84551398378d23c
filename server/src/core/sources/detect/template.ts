import type { TextRange } from '../../text/text-range.ts';

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

/** Null for a text that stands for itself. `broken`: it is no YAML as it stands. */
export const templateIn = (text: string, broken: boolean): Template | null => {
  if (!text.includes('{{') && !text.includes('{%')) return null;
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
