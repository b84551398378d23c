import type { TextRange } from '../../text/text-range.ts';
import { nodesOf } from '../../yaml/nodes.ts';
import { asRead } from '../../yaml/shifted.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';

const MARKED = /\{\{|\{%|\$\{|\$\(|^\$\w+$|^<[^<>|｜/][^<>]*>$/;
const WHOLE = /^(?:\{\{.*\}\}|\$\{[^{}]*\}|\$\w+|\$\(.*\)|<[^<>|｜/][^<>]*>)$/;

/** Words of a model's vocabulary that look like `<your model>`; others begin with `<|` or `</`. */
const TOKEN =
  /^<(?:s|bos|eos|pad|unk|mask|cls|sep|image|audio|video|think|tools?|tool_call|tool_response|answer|start_of_turn|end_of_turn|extra_id_\d+)>$/i;

/** True for a piece of a file in which something is filled in later: `{{ .Values.x }}`, `${X}`, `$X`, `<your model>`. */
export const isPlaceholder = (text: string): boolean => MARKED.test(text.trim()) && !TOKEN.test(text.trim());

/** True for a value that is nothing else: to YAML an unquoted `{{ .Values.x }}` is a mapping with a mapping as its key. */
export const isFilledInLater = (tree: Tree | undefined): boolean => {
  if (tree?.kind === 'map') return tree.flow && [...tree.entries.values()].some((entry) => isBraced(tree, entry));
  if (tree?.kind !== 'scalar' || typeof tree.value !== 'string') return false;
  return WHOLE.test(tree.value.trim()) && !TOKEN.test(tree.value.trim());
};

const isBraced = ({ range }: MapNode, { key, keyRange }: Entry): boolean =>
  key.startsWith('{') && keyRange.start === range.start + 1;

/** Keys under which a text is not weighed here, whatever it will be. */
const WEIGHTLESS = new Set([
  'name',
  'route_prefix',
  'import_path',
  'runtime_env',
  'user_config',
  'logging_config',
  'model_source',
  'model_id',
  'chat_template',
]);

/** Mappings and lists in which nothing that decides something is filled in later, as they were read. */
const settled = new WeakSet<Tree>();

export const holdsPlaceholder = (tree: Tree): boolean => !isSettled(tree);

/** Asked once of each part, however often it is moved. */
const isSettled = (tree: Tree): boolean => {
  if (tree.kind === 'scalar') return !isFilledInLater(tree);
  const own = asRead(tree);
  if (settled.has(own)) return true;
  if (isFilledInLater(own)) return false;
  const isAll =
    own.kind === 'list'
      ? own.items.every(isSettled)
      : own.kind === 'map' &&
        [...own.entries.values()].every(({ key, value }) => WEIGHTLESS.has(key) || isSettled(value));
  if (isAll) settled.add(own);
  return isAll;
};

/** The first value in a tree that decides something and is filled in later; null where there is none. */
export const placeholderIn = (root: Tree): TextRange | null => {
  if (isSettled(root)) return null;
  for (const tree of nodesOf(root, ({ key }) => !WEIGHTLESS.has(key))) if (isFilledInLater(tree)) return tree.range;
  return null;
};
