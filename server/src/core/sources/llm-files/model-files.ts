import { homeOf } from '../code-home.ts';
import type { CodeHome } from '../code-home.ts';
import { modelArguments } from '../../options/builder.ts';
import { builderPaths } from '../../ray/facts/builders.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/text-range.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import { asRead } from '../../yaml/shifted.ts';
import { asList, asMap, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';

/** The text of a file as the code of an application with that home would open it; null where it is not at hand. */
export type ReadFile = (path: string, home: CodeHome) => string | null;

/**
 * The config with every model that is named by the path of its file read from there (`yaml.safe_load` of the file, in
 * `ray/llm/_internal/serve/configs`); all of it stands at the path, and none of it can be edited from here.
 */
export const withModelFiles = (root: Tree, read: ReadFile): Tree => {
  const applications = asList(entryOf(root, 'applications')?.value);
  if (applications === undefined) return root;
  const keys = modelArguments();
  const items = applications.items.map((app) => {
    if (app.kind !== 'map' || pathless.has(asRead(app))) return app;
    const paths: string[] = [];
    const home = once(() => homeOf(app));
    const found = (path: string): string | null => {
      paths.push(path);
      return read(path, home());
    };
    const whole = isBuilder(app) ? replaced(app, 'args', (args) => readModels(args, keys, found)) : app;
    if (paths.length === 0) pathless.add(asRead(app));
    return whole;
  });
  return items.every((item, i) => item === applications.items[i])
    ? root
    : replaced(root, 'applications', () => ({ ...applications, items }));
};

/** Applications that name no such file, as they were read. */
const pathless = new WeakSet<Tree>();

/** Builders of one's own get the path as it is. */
const isBuilder = (app: Tree): boolean => builderPaths.includes(stringOf(entryOf(app, 'import_path')?.value) ?? '');

type Read = (path: string) => string | null;

const readModels = (args: Tree, keys: readonly string[], read: Read): Tree =>
  keys.reduce(
    (current, key) =>
      replaced(current, key, (value) => {
        const list = asList(value);
        if (list === undefined) return readModel(value, read);
        const items = list.items.map((item) => readModel(item, read));
        return items.every((item, i) => item === list.items[i]) ? list : { ...list, items };
      }),
    args,
  );

const readModel = (tree: Tree, read: Read): Tree => {
  if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return tree;
  const text = read(tree.value);
  const [document, second] = text === null ? [] : parseDocuments(text);
  if (document?.root == null || second !== undefined) return tree;
  return document.problems.length + document.refused.length > 0 ? tree : placedAt(document.root, tree.range);
};

/** The same tree, or one in which a value is another. */
const replaced = (tree: Tree, key: string, change: (value: Tree) => Tree): Tree => {
  const map = asMap(tree);
  const entry = map?.entries.get(key);
  if (map === undefined || entry === undefined) return tree;
  const value = change(entry.value);
  return value === entry.value ? tree : { ...map, entries: new Map([...map.entries, [key, { ...entry, value }]]) };
};

/** Everything of a tree at one place, as a merge key brings it: aliases stay shared. */
const placedAt = (tree: Tree, range: TextRange, placed = new Map<Tree, Tree>()): Tree => {
  const known = placed.get(tree);
  if (known !== undefined) return known;
  const copy: Tree =
    tree.kind === 'scalar'
      ? { ...tree, range }
      : tree.kind === 'list'
        ? { ...tree, range, items: tree.items.map((item) => placedAt(item, range, placed)) }
        : {
            ...tree,
            range,
            entries: new Map([...tree.entries].map(([key, entry]) => [key, placedEntry(entry, range, placed)])),
          };
  placed.set(tree, copy);
  return copy;
};

const placedEntry = (entry: Entry, range: TextRange, placed: Map<Tree, Tree>): Entry => ({
  ...entry,
  keyRange: range,
  value: placedAt(entry.value, range, placed),
  merged: true,
});
