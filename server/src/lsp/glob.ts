const PARTS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\{}]/g;

/** `**` any folders, `*` and `?` inside one name, `{a,b}` a choice. */
const patternOf = (glob: string): string =>
  glob.replace(PARTS, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 ? `(?:${part.slice(1, -1).split(',').map(patternOf).join('|')})` : `\\${part}`;
  });

/** Whether a path with `/`, relative to its workspace folder, is meant; a glob without `/` speaks of the file's name. */
export const globMatches = (glob: string, path: string): boolean => {
  const subject = glob.includes('/') ? path : (path.split('/').at(-1) ?? path);
  return new RegExp(`^(?:${patternOf(glob.replace(/^\.?\//, ''))})$`).test(subject);
};
