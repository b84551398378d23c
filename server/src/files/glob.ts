/** One part of a glob: where a path may go on after it, for each place where it may begin. */
export type GlobPart = (path: string, from: ReadonlySet<number>) => ReadonlySet<number>;

/** Exactly this text. */
export const literal =
  (text: string): GlobPart =>
  (path, from) =>
    new Set([...from].filter((at) => path.startsWith(text, at)).map((at) => at + text.length));

/** One character that is wanted, never a `/`. */
export const character =
  (wants: (one: string) => boolean): GlobPart =>
  (path, from) =>
    new Set(
      [...from].filter((at) => at < path.length && path[at] !== '/' && wants(path.charAt(at))).map((at) => at + 1),
    );

/** Any characters that are wanted, also none; each place of the path is passed once, however many places it began at. */
const run =
  (wants: (one: string) => boolean): GlobPart =>
  (path, from) => {
    const reached = new Set<number>();
    for (const start of from)
      for (let at = start; !reached.has(at); at++) {
        reached.add(at);
        if (at === path.length || !wants(path.charAt(at))) break;
      }
    return reached;
  };

/** `*`: any characters of one name. */
export const inName = run((one) => one !== '/');

/** `**`: anything. */
export const anything = run(() => true);

/** `**` and a `/`: no folder, or any number of them. */
export const folders: GlobPart = (path, from) => {
  const reached = new Set(from);
  for (let at = path.indexOf('/', Math.min(...from)); at >= 0; at = path.indexOf('/', at + 1)) reached.add(at + 1);
  return reached;
};

const choice =
  (globs: readonly string[]): GlobPart =>
  (path, from) =>
    new Set(globs.flatMap((glob) => [...follow(partsOf(glob), path, from)]));

const follow = (parts: readonly GlobPart[], path: string, from: ReadonlySet<number>): ReadonlySet<number> =>
  parts.reduce((places, part) => (places.size === 0 ? places : part(path, places)), from);

const PARTS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;

/** `**` any folders, `*` and `?` inside one name, `{a,b}` a choice. */
const partsOf = (glob: string): readonly GlobPart[] =>
  (glob.match(PARTS) ?? []).map((part) => {
    if (part === '**/') return folders;
    if (part === '**') return anything;
    if (part === '*') return inName;
    if (part === '?') return character(() => true);
    return part.startsWith('{') && part.length > 1 ? choice(part.slice(1, -1).split(',')) : literal(part);
  });

/** Whether parts lead from the start of a path to its end; it takes time for their number times the length of the path. */
export const leadsThrough = (parts: readonly GlobPart[], path: string): boolean =>
  follow(parts, path, new Set([0])).has(path.length);

/**
 * Whether a path with `/`, relative to its workspace folder, is meant; a glob without `/` speaks of the file's name, one
 * that ends with `/` of all that is below.
 */
export const globMatches = (glob: string, path: string): boolean => {
  const subject = glob.includes('/') ? path : (path.split('/').at(-1) ?? path);
  return leadsThrough(partsOf(glob.replace(/^\.?\//, '').replace(/\/$/, '/**')), subject);
};
