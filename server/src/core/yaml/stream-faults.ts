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

/** Directives that PyYAML and libyaml refuse: without a name of letters, `%YAML` of another version than 1, or twice. */
export const directiveFaults = (directives: readonly CST.Directive[]): readonly SyntaxProblem[] => {
  const names = directives.map(({ source }) => /^%\S*/.exec(source)?.[0] ?? '');
  return directives.flatMap(({ source, offset }, index): readonly SyntaxProblem[] => {
    const name = names[index] ?? '';
    const isRight = name === '%YAML' ? /^%YAML +1\.\d+ *(?:#.*)?$/.test(source) : /^%[\w-]+$/.test(name);
    const isSecond = name === '%YAML' && names.indexOf(name) < index;
    if (isRight && !isSecond) return [];
    return [{ kind: 'directive', range: { start: offset, end: offset + source.trimEnd().length }, message: '' }];
  });
};
