import { fileOf } from '../../server/src/core/index.ts';
import type { Analysis, ConfigNode, KeyNode, PlainNode, TextRange } from '../../server/src/core/index.ts';
import type { Entry, Tree } from '../../server/src/core/yaml/tree.ts';

/** A key or a plain value that is written in a text. */
export interface Token {
  readonly is: 'key' | 'value';
  readonly range: TextRange;
  /** Nodes of a config that lead there; none for what stands in a manifest around it. */
  readonly path: readonly ConfigNode[];
  readonly key: string;
  /** True where the config's release knows the key. */
  readonly isKnown: boolean;
}

/** Every key and every plain value of a text that is ours. */
export const tokensOf = (analysis: Analysis): readonly Token[] => {
  const inside = fileOf(analysis).configs.flatMap((config) => inNode(config, []));
  const seen = new Set(inside.map(({ range }) => range.start));
  const around = (analysis.work?.found.manifests ?? [])
    .flatMap(({ root }) => inTree(root))
    .filter(({ range, isConfig }) => !seen.has(range.start) && !isConfig);
  return [...inside, ...around].filter(({ range }) => range.end > range.start);
};

const inNode = (node: ConfigNode, path: readonly ConfigNode[]): readonly Token[] => {
  const here = [...path, node];
  if (node.kind === 'key') return [...keyToken(node, here), ...inNode(node.value, here)];
  if (node.kind === 'scalar') return valueToken(node, here);
  return (node.kind === 'list' ? node.items : node.keys).flatMap((child) => inNode(child, here));
};

const keyToken = (node: KeyNode, path: readonly ConfigNode[]): readonly Token[] =>
  node.origin === 'explicit' && node.keyRange !== null
    ? [{ is: 'key', range: node.keyRange, path, key: node.key, isKnown: node.fact !== null }]
    : [];

const valueToken = (node: PlainNode, path: readonly ConfigNode[]): readonly Token[] => {
  const key = path.findLast((one) => one.kind === 'key');
  return node.origin === 'explicit' && key !== undefined
    ? [{ is: 'value', range: node.range, path, key: key.key, isKnown: key.fact !== null }]
    : [];
};

type TreeToken = Token & { readonly isConfig: boolean };

const inTree = (tree: Tree, isConfig = false): readonly TreeToken[] => {
  if (tree.kind === 'list') return tree.items.flatMap((item) => inTree(item, isConfig));
  return tree.kind === 'scalar' ? [] : [...tree.entries.values()].flatMap((entry) => inEntry(entry, isConfig));
};

const inEntry = ({ key, keyRange, value, merged }: Entry, isConfig: boolean): readonly TreeToken[] => {
  if (merged) return [];
  const plain = { path: [], key, isKnown: false };
  const isText = key === 'serveConfigV2';
  return [
    { is: 'key', range: keyRange, ...plain, isConfig },
    ...(value.kind === 'scalar' && !isText ? [{ is: 'value' as const, range: value.range, ...plain, isConfig }] : []),
    ...inTree(value, isConfig || isText),
  ];
};
