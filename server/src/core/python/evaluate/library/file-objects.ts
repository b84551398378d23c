import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, NONE, sequence, stringIn, text, truth } from '../state/values.ts';
import type { Record, Value } from '../state/values.ts';
import { dataOf } from './files.ts';
import type { Format } from './files.ts';

const PATH = 'pathlib.Path';

/** A record that holds nothing but a path, which stands on another. */
const recordAt = (kind: 'builtins.open' | 'file.text' | typeof PATH, path: string, on: Value): Record => ({
  kind: 'record',
  path: kind,
  fields: dict([[text('path'), pathOn(path, on)]]),
});

const heldIn = (value: Value): Value =>
  value.kind === 'record' && IS_FILE_OBJECT.has(value.path) ? (getItem(value.fields, 'path') ?? value) : value;

/** A path that is made of another: no text that is known where that one is none. */
export const pathOn = (path: string, on: Value): Value => {
  const held = heldIn(on);
  return held.kind === 'unknown' && held.at !== undefined ? { ...held, at: path } : text(path);
};

/** The path that a text or a `pathlib.Path` stands for; undefined for any other value. */
export const pathIn = (value: Value | undefined): string | undefined => {
  if (value === undefined || (value.kind === 'record' && value.path !== PATH)) return undefined;
  const held = heldIn(value);
  return held.kind === 'unknown' ? held.at : stringIn(held);
};

/** The text of a `pathlib.Path`; null for any other value, and for a path that is elsewhere where Ray runs it. */
export const pathText = (value: Value): string | null =>
  value.kind === 'record' && value.path === PATH ? (stringIn(heldIn(value)) ?? null) : null;

/** True for `__file__` and what is made of it. */
const isElsewhere = (value: Value): boolean => heldIn(value).kind === 'unknown';

const joined = (parts: readonly string[]): string =>
  parts.reduce((base, part) => (part.startsWith('/') || base === '' ? part : `${base.replace(/\/$/, '')}/${part}`), '');

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '');

/** Paths in all arguments; null where one is none. */
const textsIn = ({ positional, named }: Pick<Args, 'positional' | 'named'>): readonly string[] | null => {
  const texts = positional.map(pathIn);
  return named.size === 0 && texts.every((one) => one !== undefined) ? texts : null;
};

const ofPath =
  (make: (path: string) => string): Handler =>
  (_, args) => {
    const [path, ...others] = textsIn(args) ?? [];
    return path === undefined || others.length > 0 ? null : pathOn(make(path), args.positional[0] ?? NONE);
  };

/** The first of some paths that is no text that is known, else the first. */
const baseOf = (values: readonly Value[]): Value => values.find(isElsewhere) ?? values[0] ?? NONE;

/** `a / b` of paths, and a text behind one that stands on `__file__`; null for anything else. */
export const pathOperation = (operator: string, left: Value, right: Value): Value | null => {
  const [a, b] = [pathIn(left), pathIn(right)];
  if (a === undefined || b === undefined) return null;
  const isPath = [left, right].some((one) => one.kind === 'record');
  if (operator === '/' && isPath) return recordAt(PATH, joined([a, b]), baseOf([left, right]));
  return operator === '+' && !isPath && isElsewhere(left) ? pathOn(a + b, left) : null;
};

/** A text that is made of pieces of which some stand on `__file__`: null where one is neither text nor path. */
export const joinedText = (pieces: readonly Value[]): Value | null => {
  const texts = pieces.map((piece) => pathIn(piece));
  return texts.every((one) => one !== undefined) ? pathOn(texts.join(''), baseOf(pieces)) : null;
};

const IS_FILE_OBJECT: ReadonlySet<string> = new Set([PATH, 'builtins.open', 'file.text']);

const heldPath = (self: Record): string => pathIn(getItem(self.fields, 'path')) ?? '';

const foldersOf = (path: string): readonly string[] => {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersOf(folder)];
};

/** What an attribute of a path or an open file is; undefined for any other record, and for what is not followed. */
export const fileAttribute = (self: Record, name: string): Value | undefined => {
  if (!IS_FILE_OBJECT.has(self.path)) return undefined;
  const path = heldPath(self);
  if (self.path === PATH && name === 'parent') return recordAt(PATH, folderOf(path), self);
  if (self.path === PATH && name === 'parents')
    return sequence(
      'tuple',
      foldersOf(path).map((folder) => recordAt(PATH, folder, self)),
    );
  if (self.path === PATH && name === 'name') return text(nameOf(path));
  if (self.path === PATH && name === 'stem') return text(stemOf(nameOf(path)));
  return FILE_METHODS.get(self.path)?.has(name) === true ? { kind: 'method', self, name, func: null } : undefined;
};

const FILE_METHODS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    PATH,
    new Set(['resolve', 'absolute', 'expanduser', 'joinpath', 'with_name', 'read_text', 'open', 'exists', 'is_file']),
  ],
  ['builtins.open', new Set(['read', 'close'])],
  ['file.text', new Set(['strip'])],
]);

/** A method of a path or an open file; null where it is not followed. */
export const fileMethod = (frame: Frame, self: Record, name: string, args: Args): Value | null => {
  if (!IS_FILE_OBJECT.has(self.path)) return null;
  const path = heldPath(self);
  switch (name) {
    case 'resolve':
    case 'absolute':
      return self;
    case 'joinpath': {
      const texts = textsIn(args);
      return texts && recordAt(PATH, joined([path, ...texts]), self);
    }
    case 'with_name': {
      const [last, ...others] = textsIn(args) ?? [];
      return last === undefined || others.length > 0 ? null : recordAt(PATH, joined([folderOf(path), last]), self);
    }
    case 'read_text':
    case 'read':
    case 'strip':
      return recordAt('file.text', path, self);
    case 'open':
      return recordAt('builtins.open', path, self);
    case 'close':
      return NONE;
    case 'exists':
    case 'is_file':
      return isThere(frame, path);
    default:
      return null;
  }
};

/** A file that is in the workspace is there; one that is not may be. */
const isThere = (frame: Frame, path: string): Value | null =>
  (frame.run.sources.file?.(path) ?? null) === null ? null : truth(true);

const opened: Handler = (_, { positional: [path, mode], named }) => {
  const written = pathIn(path ?? named.get('file'));
  const how = stringIn(mode ?? named.get('mode')) ?? 'r';
  return written === undefined || !/^r[bt]?$/.test(how)
    ? null
    : recordAt('builtins.open', written, path ?? named.get('file') ?? NONE);
};

const load =
  (format: Format): Handler =>
  (frame: Frame, { positional: [value], named }, range: TextRange) =>
    dataOf(frame, value ?? named.get('stream'), format, range);

/** Opening files, finding them, and what is made of their texts. */
export const FILE_CALLS: Handlers = {
  'builtins.open': opened,
  'io.open': opened,
  'yaml.safe_load': load('yaml'),
  'yaml.load': load('yaml'),
  'yaml.full_load': load('yaml'),
  'json.load': load('json'),
  'json.loads': load('json'),
  'pathlib.Path': (_, args) => {
    const texts = textsIn(args);
    return texts && recordAt(PATH, joined(texts), baseOf(args.positional));
  },
  'os.path.join': (_, args) => {
    const texts = textsIn(args);
    return texts && pathOn(joined(texts), baseOf(args.positional));
  },
  'os.path.dirname': ofPath(folderOf),
  'os.path.basename': ofPath(nameOf),
  'os.path.abspath': ofPath((path) => path),
  'os.path.realpath': ofPath((path) => path),
  'os.path.exists': (frame, { positional: [path] }) => isThere(frame, pathIn(path) ?? ''),
  'os.path.isfile': (frame, { positional: [path] }) => isThere(frame, pathIn(path) ?? ''),
};
