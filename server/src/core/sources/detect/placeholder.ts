import type { TextRange } from '../../text/text-range.ts';
import { nodesOf } from '../../yaml/nodes.ts';
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

export const holdsPlaceholder = (tree: Tree): boolean => placeholderIn(tree) !== null;

/** The first value in a tree that decides something and is filled in later; null where there is none. */
export const placeholderIn = (root: Tree): TextRange | null => {
  for (const tree of nodesOf(root, ({ key }) => !WEIGHTLESS.has(key))) if (isFilledInLater(tree)) return tree.range;
  return null;
};
