import { anything, character, folders, inName, leadsThrough, literal } from './glob.ts';
import type { GlobPart } from './glob.ts';
import { basename, join, relative } from './path.ts';

interface Pattern {
  /** True where the pattern takes back what others said. */
  readonly negated: boolean;
  /** True for one that ends with `/` and speaks of no file. */
  readonly ofFolders: boolean;
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
  join(folder, GIT_IGNORE),
];

export const GIT_IGNORE = '.gitignore';

/** The file in which a repository says, as in `.gitignore`, which files are not looked at. */
export const IGNORE_FILE = '.rayservelensignore';

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

/** Whether git leaves a folder out. */
export const isIgnored = (path: string, ignores: Ignores | null): boolean =>
  ignoredBy(path, 'folder', ignores) !== null;

/**
 * The folder whose patterns leave a file or a folder out; null where none do. The last pattern that matches decides, an
 * inner folder's before an outer one's.
 */
export const ignoredBy = (path: string, is: 'file' | 'folder', ignores: Ignores | null): string | null => {
  if (ignores === null) return null;
  const own = relative(ignores.folder, path);
  const match = ignores.patterns.find(
    ({ ofFolders, anchored, parts }) =>
      (is === 'folder' || !ofFolders) && leadsThrough(parts, anchored ? own : basename(path)),
  );
  if (match === undefined) return ignoredBy(path, is, ignores.around);
  return match.negated ? null : ignores.folder;
};

/** As `gitignore(5)` says. */
const patternOf = (line: string): readonly Pattern[] => {
  const written = line.slice(0, endOf(line));
  const text = written.replace(/\/$/, '');
  if (text === '' || text.startsWith('#')) return [];
  const negated = text.startsWith('!');
  const glob = negated ? text.slice(1) : text;
  const ofFolders = text !== written;
  return [{ negated, ofFolders, anchored: glob.includes('/'), parts: partsOf(glob.replace(/^\//, '')) }];
};

/** The end of a line without its last blanks, of which a backslash keeps one. */
const endOf = (line: string): number => {
  let end = line.length;
  while (/[ \t]/.test(line[end - 1] ?? '') && line[end - 2] !== '\\') end--;
  return end;
};

const PART = /\\[^]|(?<=^|\/)\*\*\/|(?<=\/)\*\*$|\*+|\?|[^\\*?[]+|[^]/y;
const CLASS = /\[[!^]?\]?(?:\\[^]|[^\]\\])*\]/y;

/** The parts as they are written. A class is looked for only where one can end, so that many brackets take no time. */
const splitParts = (glob: string): readonly string[] => {
  const end = lastClosing(glob);
  const parts: string[] = [];
  for (let at = 0; at < glob.length; at += parts.at(-1)?.length ?? glob.length) {
    const pattern = glob[at] === '[' && at < end ? CLASS : PART;
    pattern.lastIndex = at;
    parts.push(pattern.exec(glob)?.[0] ?? glob.charAt(at));
  }
  return parts;
};

/** Where the last `]` without a backslash before it stands; -1 for none. */
const lastClosing = (glob: string): number => {
  let last = -1;
  for (let at = 0; at < glob.length; at++)
    if (glob[at] === '\\') at++;
    else if (glob[at] === ']') last = at;
  return last;
};

const partsOf = (glob: string): readonly GlobPart[] =>
  splitParts(glob).map((part) => {
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
