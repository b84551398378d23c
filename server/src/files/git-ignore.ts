import { anything, character, folders, inName, leadsThrough, literal } from './glob.ts';
import type { GlobPart } from './glob.ts';
import { basename, join, relative } from './path.ts';

interface Pattern {
  /** True where the pattern takes back what others said. */
  readonly negated: boolean;
  /** False where it speaks of a name in any folder. */
  readonly anchored: boolean;
  readonly parts: readonly GlobPart[];
}

/** The patterns of one folder and those around it, the last ones first to be asked. */
export interface Ignores {
  readonly folder: string;
  readonly patterns: readonly Pattern[];
  readonly around: Ignores | null;
}

/** The files that say what git leaves out below a folder. */
export const ignoreFiles = (folder: string): readonly string[] => [
  join(folder, '.git/info/exclude'),
  join(folder, '.gitignore'),
];

/** The patterns that begin to count in a folder by the texts of its `ignoreFiles`; without any, those around it. */
export const ignoresIn = (
  folder: string,
  around: Ignores | null,
  texts: readonly (string | null)[],
): Ignores | null => {
  const lines = texts.flatMap((text) => text?.split(/\r?\n/) ?? []);
  const patterns = lines.flatMap(patternOf).toReversed();
  return patterns.length === 0 ? around : { folder, patterns, around };
};

/** Whether git leaves a folder out: the last pattern that matches it decides, an inner folder's before an outer one's. */
export const isIgnored = (path: string, ignores: Ignores | null): boolean => {
  if (ignores === null) return false;
  const own = relative(ignores.folder, path);
  const match = ignores.patterns.find(({ anchored, parts }) => leadsThrough(parts, anchored ? own : basename(path)));
  return match === undefined ? isIgnored(path, ignores.around) : !match.negated;
};

/** As `gitignore(5)` says, for folders: a `/` at the end changes nothing. */
const patternOf = (line: string): readonly Pattern[] => {
  const text = line.slice(0, endOf(line)).replace(/\/$/, '');
  if (text === '' || text.startsWith('#')) return [];
  const negated = text.startsWith('!');
  const glob = negated ? text.slice(1) : text;
  return [{ negated, anchored: glob.includes('/'), parts: partsOf(glob.replace(/^\//, '')) }];
};

/** The end of a line without its last blanks, of which a backslash keeps one. */
const endOf = (line: string): number => {
  let end = line.length;
  while (/[ \t]/.test(line[end - 1] ?? '') && line[end - 2] !== '\\') end--;
  return end;
};

const PARTS = /\\[^]|(?<=^|\/)\*\*\/|(?<=\/)\*\*$|\*+|\?|\[[!^]?\]?(?:\\[^]|[^\]\\])*\]|[^\\*?[]+|[^]/g;

const partsOf = (glob: string): readonly GlobPart[] =>
  (glob.match(PARTS) ?? []).map((part) => {
    if (part === '**/') return folders;
    if (part === '**' && glob.endsWith('/**')) return anything;
    if (part.startsWith('*')) return inName;
    if (part === '?') return character(() => true);
    if (part.startsWith('[') && part.length > 2) return character(classOf(part.slice(1, -1)));
    return literal(part.startsWith('\\') ? part.slice(1) : part);
  });

/** `a-z`, single characters, and `!` or `^` before all but these. */
const classOf = (text: string): ((one: string) => boolean) => {
  const negated = /^[!^]/.test(text);
  const ranges = [...text.slice(negated ? 1 : 0).matchAll(/\\?([^])(?:-\\?([^]))?/g)];
  return (one) => ranges.some(([, from = '', to = from]) => from <= one && one <= to) !== negated;
};
