import type { CST } from 'yaml';
import type { SyntaxProblem } from './mend/fault.ts';

/** What no stream of YAML may hold (`Reader.NON_PRINTABLE` of PyYAML, `yaml_parser_update_buffer` of libyaml and Go). */
const UNPRINTABLE = /[^\t\n\r -~\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The characters that no reader of YAML takes, wherever they stand, comments included: so many that a binary file is told of. */
export const unprintables = (text: string): readonly SyntaxProblem[] => {
  const found: SyntaxProblem[] = [];
  for (const { index, 0: character } of text.matchAll(UNPRINTABLE)) {
    found.push({ kind: 'unprintable', range: { start: index, end: index + character.length }, message: '' });
    if (found.length === MOST) break;
  }
  return found;
};

const MOST = 20;

/** From top to bottom. */
export const byPlace = (a: SyntaxProblem, b: SyntaxProblem): number => a.range.start - b.range.start;

/** The same text with a space for each of them. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, ' ');

/**
 * Byte order marks that the parser and libyaml pass over at the beginning of a document, before what is no key. PyYAML passes
 * over one at the very beginning of a text alone: any other is a part of what stands behind it (`Scanner.scan_to_next_token`).
 */
export const marksIn = (text: string): readonly SyntaxProblem[] => {
  if (!text.includes(MARK, 1)) return [];
  const found = [...text.matchAll(/(?<=[\n\r\x85\u2028\u2029])\uFEFF(?=[#%\s]|---|\.\.\.|$)/g)];
  return found.map(({ index }) => ({ kind: 'mark', range: { start: index, end: index + 1 }, message: '' }));
};

export const MARK = '\uFEFF';

/** The mark that the parser passed over before a key, if PyYAML does not. */
export const markBefore = (text: string, start: number): string => (start > 1 && text[start - 1] === MARK ? MARK : '');

/**
 * Directives that PyYAML and libyaml refuse: without a name of letters, `%YAML` of another version than 1, or twice; and one
 * behind which no document begins.
 */
export const directiveFaults = (tokens: readonly CST.Token[]): readonly SyntaxProblem[] => {
  const directives = tokens.filter((token) => token.type === 'directive');
  const names = directives.map(({ source }) => /^%\S*/.exec(source)?.[0] ?? '');
  const last = tokens.findLast(({ type }) => type === 'directive' || type === 'document');
  return directives.flatMap((directive, index): readonly SyntaxProblem[] => {
    const { source, offset } = directive;
    const name = names[index] ?? '';
    const isRight = name === '%YAML' ? /^%YAML +1\.\d+ *(?:#.*)?$/.test(source) : /^%[\w-]+$/.test(name);
    const isSecond = name === '%YAML' && names.indexOf(name) < index;
    if (isRight && !isSecond && directive !== last) return [];
    const kind = directive === last ? 'open-directive' : 'directive';
    return [{ kind, range: { start: offset, end: offset + source.trimEnd().length }, message: '' }];
  });
};
